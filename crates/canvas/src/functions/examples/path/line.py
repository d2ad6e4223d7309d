p = canvas.path().move(10, 130)
for i, y in enumerate([90, 105, 60, 80, 40, 55, 20], start=1):
    p.line(10 + i * 26, y)
canvas.draw(p, fill=None, stroke="seagreen", width=4)
