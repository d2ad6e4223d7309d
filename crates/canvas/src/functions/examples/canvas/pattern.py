checks = canvas.pattern([[0.2, 0.9], [0.9, 0.2]], w=30, smooth=False)
canvas.circle(100, 75, 65, fill=checks, stroke="black", width=3)
