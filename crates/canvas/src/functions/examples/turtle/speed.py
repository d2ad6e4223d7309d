t = canvas.turtle()
t.speed(0)
for i in range(36):
    t.color(canvas.hsl(i * 10, 70, 50))
    for side in range(4):
        t.forward(45), t.left(90)
    t.left(10)
