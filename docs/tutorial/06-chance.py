canvas.size(480, 320)
canvas.background(canvas.linear_gradient(0, 0, 0, 320, ["lightskyblue", "honeydew", "darkseagreen"]))
random.seed(7)

for i in range(60):
    x = random.uniform(0, 480)
    y = 120 + i * 3                 # from far away to near
    size = y * 0.12 * random.uniform(0.5, 1)
    color = random.choice(["tomato", "gold", "hotpink", "mediumpurple"])
    canvas.line(x, y, x + random.uniform(-4, 4), y + size * 3, stroke="seagreen", width=size / 8)
    canvas.star(x, y, size, size / 2, points=8, turn=random.uniform(0, 45), fill=color)
    canvas.circle(x, y, size / 4, fill="lightyellow")
