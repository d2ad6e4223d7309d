t = canvas.turtle()
t.color("teal")
t.goto(-65, 0)
for i in range(36):
    t.forward(130)
    t.left(170)
