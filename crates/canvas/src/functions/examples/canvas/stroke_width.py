for i in range(1, 9):
    canvas.stroke_width(i)
    canvas.line(20, i * 16, 180, i * 16)
