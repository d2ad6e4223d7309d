t = canvas.turtle()
for start in range(8):
    t.pen_up()
    t.goto(95 * math.cos(start * 0.785), 70 * math.sin(start * 0.785))
    t.pen_down()
    for i in range(60):
        t.set_heading(t.towards(0, 0) + 65), t.forward(4)
