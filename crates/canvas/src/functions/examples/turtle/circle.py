t = canvas.turtle()
for i in range(10):
    t.circle(30)
    t.left(36)
