# case: B59
# title: thousands of layers over the whole canvas
# expect: drawn | limit:paint | limit:scene | limit:cpu | limit:time
canvas.size(2000, 2000)
for i in range(5_000):
    with canvas.layer(0.5, "luminosity"):
        canvas.rect(0, 0, 2000, 2000, fill=(i % 255, 0, 0, 0.5))
