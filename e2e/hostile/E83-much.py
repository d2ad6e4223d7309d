# case: E83
# title: an answer much larger than the pipe
# expect: drawn
pixels = np.random.default_rng(1).integers(0, 255, (1200, 1200, 4), dtype=np.uint8)
pixels[:, :, 3] = 255
canvas.image(pixels, 0, 0)
print("x" * 60_000)
