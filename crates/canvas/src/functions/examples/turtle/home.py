t = canvas.turtle()
for i in range(20):
    t.color(canvas.hsl(i * 18, 80, 50))
    t.set_heading(i * 18)
    t.forward(65)
    t.left(120)
    t.home()
