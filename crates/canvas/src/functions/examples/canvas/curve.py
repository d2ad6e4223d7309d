points = [(20, 110), (60, 30), (100, 100), (140, 40), (180, 110)]
canvas.curve(points, stroke="seagreen", width=3)
canvas.points(points, size=8)
