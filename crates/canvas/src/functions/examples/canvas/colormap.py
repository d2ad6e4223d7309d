for x in range(200):
    canvas.rect(x, 0, 1, 75, fill=canvas.colormap("viridis", x / 199))
    canvas.rect(x, 75, 1, 75, fill=canvas.colormap("coolwarm", x / 199))
