canvas.size(120, 90)
canvas.background("wheat")
canvas.rect(1, 1, 118, 88, fill=None, stroke="goldenrod", width=2)
canvas.text("120 × 90", 60, 50, size=20, align="center")
