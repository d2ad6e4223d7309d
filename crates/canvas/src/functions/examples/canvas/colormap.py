for i in range(40):
    canvas.rect(i * 5, 0, 5, 75, fill=canvas.colormap("viridis", i / 39))
    canvas.rect(i * 5, 75, 5, 75, fill=canvas.colormap("coolwarm", i / 39))
