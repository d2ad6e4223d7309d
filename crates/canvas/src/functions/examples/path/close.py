p = canvas.path().move(30, 110).line(60, 30).line(95, 110)
canvas.draw(p, fill=None, stroke="gray", width=6)
p = canvas.path().move(110, 110).line(140, 30).line(175, 110).close()
canvas.draw(p, fill="goldenrod", stroke="black", width=6)
