t = canvas.turtle()
t.width(3)
for i in range(80):
    t.pen_color(["indianred", "goldenrod", "seagreen", "steelblue"][i % 4])
    t.forward(i * 1.6)
    t.left(90)
