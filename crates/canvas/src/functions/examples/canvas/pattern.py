checks = canvas.pattern([[0.35, 0.9], [0.9, 0.35]], w=30, smooth=False)
canvas.circle(100, 75, 65, fill=checks, stroke="slategray", width=3)
