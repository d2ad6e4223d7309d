p = canvas.path()
p.move(20, 120).line(100, 20).curve(120, 60, 160, 60, 180, 120).close()
canvas.draw(p, fill="goldenrod", stroke="black")
