t = canvas.turtle()
t.pen_up()
t.set_y(-60)
t.pen_down()
for i in range(30):
    t.set_x((-1) ** i * (87 - i * 3))
    t.set_y(i * 4 - 60)
