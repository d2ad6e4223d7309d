for i in range(24):
    canvas.fill(canvas.hsl(i * 15, 80, 55))
    canvas.wedge(100, 75, 60, i * 15, i * 15 + 15, inner=30)
