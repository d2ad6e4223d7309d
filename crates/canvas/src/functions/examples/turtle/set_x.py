t = canvas.turtle()
t.color("teal")
for i in range(24):
    t.set_x((-1) ** i * (70 - i * 2.5))
    t.set_y(i * 2.8)
