t = canvas.turtle()
t.pen_up()
for i in range(60):
    t.dot(3 + i / 6, canvas.hsl(i * 6, 80, 50))
    t.goto(0, 0)
    t.left(24)
    t.forward(8 + i)
