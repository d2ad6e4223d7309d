for i in range(5):
    canvas.arc(100, 118, 90 - i * 16, 180, 360, stroke=canvas.hsl(i * 60, 80, 50), width=12)
