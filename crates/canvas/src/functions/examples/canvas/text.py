canvas.text("Hello", 100, 45, size=48, align="center", baseline="middle", bold=True)
canvas.text("up the hill", 50, 138, angle=-30, fill="seagreen")
