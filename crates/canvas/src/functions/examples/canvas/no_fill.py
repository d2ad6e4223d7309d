canvas.no_fill()
canvas.stroke("seagreen")
for r in range(10, 70, 10):
    canvas.circle(100, 75, r)
