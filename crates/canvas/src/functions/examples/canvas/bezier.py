for i in range(9):
    tone = canvas.hsl(i * 12, 85, 50)
    canvas.bezier(10, 20 + i * 14, 90, -60, 110, 210, 190, 130 - i * 14, stroke=tone, width=2)
