t = canvas.turtle()
for i in range(44):
    t.color(canvas.hsl(i * 8, 80, 50))
    t.forward(i * 3)
    t.left(144)
