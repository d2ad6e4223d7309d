for i in range(21):
    canvas.line(10, 10 + i * 6.5, 10 + i * 9, 140, stroke=canvas.hsl(200 + i * 6, 80, 50))
    canvas.line(190, 140 - i * 6.5, 190 - i * 9, 10, stroke="silver", dash=(4, 3))
