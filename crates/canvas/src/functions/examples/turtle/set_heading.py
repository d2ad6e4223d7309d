t = canvas.turtle()
t.color("indianred")
t.width(3)
for i in range(22):
    t.set_heading(i * 90)
    t.forward(i * 6 + 6)
