t = canvas.turtle()
for i in range(18):
    t.color(canvas.hsl(i * 20, 70, 45))
    for side in range(6):
        t.forward(32)
        t.right(60)
    t.right(20)
