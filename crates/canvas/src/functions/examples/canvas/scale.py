for i in range(8):
    canvas.square(50, 25, 100, fill=None, stroke="steelblue")
    canvas.scale(0.8, x=100, y=75)
