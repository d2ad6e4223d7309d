canvas.skew(20)
for i in range(3):
    canvas.rect(18 - i * 12, 14 + i * 44, 120, 36, fill=canvas.hsl(40 + i * 20, 90, 60))
    canvas.text("leaning", 30 - i * 12, 40 + i * 44, size=24)
