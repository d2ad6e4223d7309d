canvas.size(120, 90)
canvas.background("gold")
canvas.circle(60, 45, 30)
