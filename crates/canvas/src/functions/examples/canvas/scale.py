for i in range(8):
    canvas.square(40, 25, 100, fill=None, stroke="navy")
    canvas.scale(0.8, x=90, y=75)
