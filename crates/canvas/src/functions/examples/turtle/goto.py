t = canvas.turtle()
t.color("steelblue")
for i in range(61):
    angle = i * 2 * math.pi * 7 / 15
    t.goto(68 * math.sin(angle), 68 * math.cos(angle))
