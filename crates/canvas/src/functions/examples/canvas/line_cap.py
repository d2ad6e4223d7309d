for x in (40, 160):
    canvas.line(x, 10, x, 140, stroke="gray", dash=(3, 3))
for i, cap in enumerate(["butt", "round", "square"]):
    canvas.line_cap(cap)
    canvas.line(40, 35 + i * 40, 160, 35 + i * 40, width=20, stroke="steelblue")
