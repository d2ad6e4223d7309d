t = canvas.turtle()
for i, color in enumerate(["goldenrod", "indianred", "thistle", "steelblue", "seagreen"]):
    t.fill_color(color)
    t.begin_fill()
    t.circle(34)
    t.end_fill()
    t.left(72)
