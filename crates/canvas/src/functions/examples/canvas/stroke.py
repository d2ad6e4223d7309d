canvas.stroke("steelblue")
canvas.stroke_width(5)
canvas.circle(60, 75, 40, fill="goldenrod")
canvas.line(115, 115, 185, 35)
