t = canvas.turtle()
t.pen_up()
t.goto(-90, -60)
t.pen_down()
while t.x < 80:
    t.set_y(t.y + 12)
    t.set_x(t.x + 18)
