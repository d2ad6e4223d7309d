canvas.star(65, 75, 55, 22, fill="gold")
canvas.star(150, 75, 40, 30, points=12, fill="tomato")
