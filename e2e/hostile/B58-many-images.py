# case: B58
# title: more image data than a scene can hold
# expect: limit:scene | limit:memory | limit:cpu | limit:time
pixels = np.random.randint(0, 255, (1000, 1000, 4), dtype=np.uint8)
for i in range(100):
    pixels[0, 0, 0] = i
    canvas.image(pixels, i, i)
