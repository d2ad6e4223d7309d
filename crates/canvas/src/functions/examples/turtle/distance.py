t = canvas.turtle()
t.color("seagreen")
for i in range(36):
    t.goto(0, 0)
    while t.distance(0, 0) < 30 + 35 * abs(math.sin(i / 36 * 5 * math.pi)):
        t.forward(4)
    t.left(10)
