t = canvas.turtle()
for r in range(15, 75, 10):
    t.pen_up()
    t.goto(0, -r)
    t.pen_down()
    t.circle(r)
