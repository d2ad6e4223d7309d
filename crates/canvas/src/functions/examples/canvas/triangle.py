canvas.background("lightsteelblue")
canvas.triangle(10, 140, 75, 25, 140, 140, fill="slategray")
canvas.triangle(90, 140, 140, 55, 190, 140, fill="dimgray")
canvas.triangle(58, 55, 75, 25, 92, 55, fill="white")
