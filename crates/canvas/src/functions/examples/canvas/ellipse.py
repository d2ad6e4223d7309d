canvas.ellipse(100, 75, 90, 40, fill="lightsteelblue")
canvas.ellipse(100, 75, 20, 60, fill="steelblue")
