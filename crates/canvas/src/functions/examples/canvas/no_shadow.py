canvas.shadow(5, 5, 8)
canvas.circle(60, 75, 40, fill="goldenrod")
canvas.no_shadow()
canvas.circle(145, 75, 40, fill="goldenrod")
