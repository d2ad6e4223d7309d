for i in range(12):
    canvas.rotate(30, 100, 75)
    canvas.line(130, 75, 165, 75, width=4)
