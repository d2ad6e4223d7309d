for i, join in enumerate(["miter", "round", "bevel"]):
    canvas.line_join(join)
    x = 20 + i * 60
    canvas.polyline([(x, 110), (x + 20, 40), (x + 40, 110)], width=14, stroke="steelblue")
