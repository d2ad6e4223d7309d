t = canvas.turtle()
t.color("indianred", "goldenrod")
t.set_x(-55)
t.begin_fill()
for i in range(9):
    t.forward(110), t.left(160)
t.end_fill()
