t = canvas.turtle()
t.color("steelblue")
for i in range(90):
    t.pen_up() if i % 2 else t.pen_down()
    t.forward(1 + i / 4)
    t.left(20)
