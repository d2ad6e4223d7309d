t = canvas.turtle()
t.width(3)
for i in range(6):
    t.color("indianred" if t.is_down() else "steelblue")
    t.goto(60 * math.cos(i), 60 * math.sin(i))
    t.dot(14)
    t.pen_up() if t.is_down() else t.pen_down()
