house = [(30, 135), (30, 70), (100, 15), (170, 70), (170, 135)]
windows = [[(x, 80), (x + 30, 80), (x + 30, 110), (x, 110)] for x in (52, 118)]
canvas.background("lightsteelblue")
canvas.polygon([(0, 150), (60, 100), (130, 125), (200, 90), (200, 150)], fill="seagreen")
canvas.polygon(house, holes=windows, fill="indianred", stroke="black", width=2)
