canvas.text("Hello", 100, 75, size=48, align="center", baseline="middle", bold=True)
canvas.text("up the hill", 30, 140, angle=-30, fill="teal")
