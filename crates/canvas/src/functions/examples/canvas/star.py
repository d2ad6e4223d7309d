canvas.star(60, 75, 50, 20, fill="goldenrod")
canvas.star(155, 75, 36, 30, points=12, fill="indianred")
