canvas.skew(-20)
for i in range(3):
    canvas.rect(34 + i * 16, 14 + i * 44, 120, 36, fill=canvas.hsl(40 + i * 20, 90, 60))
    canvas.text("leaning", 46 + i * 16, 40 + i * 44, size=24)
