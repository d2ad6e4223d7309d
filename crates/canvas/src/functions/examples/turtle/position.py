t = canvas.turtle()
t.color("seagreen")
start = t.position()
for i in range(12):
    t.set_heading(i * 30)
    t.circle(28, 200)
    t.goto(start)
