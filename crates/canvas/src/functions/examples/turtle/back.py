t = canvas.turtle()
for i in range(24):
    t.color(canvas.hsl(i * 15, 80, 45))
    t.forward(65)
    t.back(65)
    t.left(15)
