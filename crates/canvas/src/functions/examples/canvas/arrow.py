for angle in range(0, 360, 30):
    canvas.rotate(30, 100, 75)
    canvas.arrow(120, 75, 168, 75, stroke=canvas.hsl(angle, 80, 45), width=4, head=14)
