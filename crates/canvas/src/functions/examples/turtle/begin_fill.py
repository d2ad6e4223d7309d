t = canvas.turtle()
t.color("seagreen", "darkseagreen")
t.begin_fill()
for i in range(12):
    t.circle(46, 90)
    t.left(150 if i % 2 else 90)
t.end_fill()
