t = canvas.turtle()
t.color("seagreen")
t.goto(-65, 0)
for i in range(36):
    t.forward(130)
    t.left(170)
