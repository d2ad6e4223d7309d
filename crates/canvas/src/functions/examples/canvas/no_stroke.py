canvas.stroke("navy")
canvas.circle(60, 75, 40, fill="gold", width=5)
canvas.no_stroke()
canvas.circle(140, 75, 40, fill="gold")
