for i in range(12):
    canvas.push()
    canvas.rotate(i * 30, 100, 75)
    canvas.ellipse(142, 75, 24, 8, fill=canvas.hsl(i * 30, 75, 60))
    canvas.pop()
canvas.circle(100, 75, 14, fill="goldenrod")
