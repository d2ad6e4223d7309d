t = canvas.turtle()
t.pen_up()
for y in range(-60, 61, 30):
    t.goto(0, y)
    t.dot(8, "indianred")
    t.write(f"   {t.ycor():.0f}".replace("-", "−"), size=16)
