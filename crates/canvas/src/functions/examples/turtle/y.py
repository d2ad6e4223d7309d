t = canvas.turtle()
t.pen_up()
t.goto(0, -70)
t.pen_down()
while t.y < 70:
    t.set_x(80 * math.sin(t.y / 5) * (1 - t.y / 70) / 2)
    t.set_y(t.y + 1)
