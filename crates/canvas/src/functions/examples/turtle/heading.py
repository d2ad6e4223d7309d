t = canvas.turtle()
t.pen_up()
for i in range(8):
    t.forward(50)
    t.write(f"{t.heading():.0f}°", size=12, align="center")
    t.back(50)
    t.left(45)
