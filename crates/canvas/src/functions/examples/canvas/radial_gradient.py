ball = canvas.radial_gradient(85, 55, 80, ["mistyrose", "indianred", "brown"])
canvas.circle(100, 75, 60, fill=ball)
