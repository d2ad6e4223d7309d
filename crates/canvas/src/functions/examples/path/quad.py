p = canvas.path().move(0, 90)
for x in range(50, 250, 50):
    p.quad(x - 25, 90 + (60 if x % 100 else -60), x, 90)
canvas.draw(p.line(200, 150).line(0, 150).close(), fill="steelblue")
