t = canvas.turtle()
t.width(4)
for i in range(36):
    t.color(canvas.hsl(i * 10, 80, 50))
    t.circle(30)
    t.left(10)
