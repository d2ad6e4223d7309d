p = canvas.path()
for i in range(10):
    p.move(10 + i * 20, 20).line(10 + i * 10 + 45, 130)
canvas.draw(p, fill=None, stroke="steelblue", width=2)
