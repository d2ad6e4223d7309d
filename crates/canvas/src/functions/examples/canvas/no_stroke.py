canvas.stroke("steelblue")
canvas.circle(60, 75, 40, fill="goldenrod", width=5)
canvas.no_stroke()
canvas.circle(140, 75, 40, fill="goldenrod")
