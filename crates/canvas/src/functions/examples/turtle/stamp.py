t = canvas.turtle()
t.pen_up()
for i in range(16):
    t.color(canvas.hsl(i * 22, 75, 50))
    t.goto(60 * math.cos(i * math.pi / 8), 60 * math.sin(i * math.pi / 8))
    t.set_heading(i * 22.5 + 90)
    t.stamp(16)
