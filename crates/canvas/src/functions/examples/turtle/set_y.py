t = canvas.turtle()
t.pen_up()
t.goto(-90, 0)
t.pen_down()
for i in range(31):
    t.set_x(-90 + i * 6)
    t.set_y(60 * math.sin(i / 3))
