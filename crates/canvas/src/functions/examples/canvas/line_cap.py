for i, cap in enumerate(["butt", "round", "square"]):
    canvas.line_cap(cap)
    canvas.line(40, 35 + i * 40, 160, 35 + i * 40, width=20)
