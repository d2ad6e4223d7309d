canvas.background("steelblue")
for y in range(0, int(canvas.height), 15):
    canvas.line(0, y, 200, y, stroke="lightsteelblue", width=y / 20)
canvas.text(f"{canvas.height:.0f} px high", 12, 40, size=22, fill="white")
