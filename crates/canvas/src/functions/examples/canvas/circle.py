canvas.circle(80, 75, 50, fill="tomato")
canvas.circle(130, 75, 40, fill=None, stroke="navy", width=4)
