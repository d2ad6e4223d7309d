t = canvas.turtle()
for i in range(40):
    t.width(i / 5)
    t.forward(i / 2)
    t.left(20)
