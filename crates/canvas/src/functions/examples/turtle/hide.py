t = canvas.turtle()
t.hide()
for i in range(30):
    t.color(canvas.mix("crimson", "navy", i / 29))
    t.circle(10 + i * 0.8)
    t.left(12)
