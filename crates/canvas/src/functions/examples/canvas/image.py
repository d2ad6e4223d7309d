y, x = np.mgrid[0:1:60j, 0:1:80j]
pixels = np.dstack([x, y, 1 - x])
canvas.image(pixels, 20, 15, w=160)
