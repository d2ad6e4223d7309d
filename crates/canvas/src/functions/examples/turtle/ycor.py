t = canvas.turtle()
t.goto(0, -65)
t.left(90)
for i in range(5):
    t.dot(8, "crimson")
    t.write(f"  {t.ycor():.0f}", size=16)
    t.forward(30)
