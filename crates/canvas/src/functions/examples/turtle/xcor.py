t = canvas.turtle()
t.pen_up()
for x in range(-80, 90, 40):
    t.goto(x, -12)
    t.dot(12, "seagreen")
    t.goto(x, 2)
    t.write(f"{t.xcor():.0f}".replace("-", "−"), size=18, align="center")
