t = canvas.turtle()
t.pen_up()
for i in range(5):
    t.goto(0, 42 - i * 26)
    t.color(canvas.hsl(i * 60, 70, 40))
    t.write("Hello", align="center", font=("Arial", 12 + i * 4, "bold"))
