t = canvas.turtle()
t.color("sienna")
t.width(3)
t.set_x(-90)
for angle in [90, 0, -90, 0] * 4:
    t.set_heading(angle)
    t.forward(20 if angle == 0 else 45)
