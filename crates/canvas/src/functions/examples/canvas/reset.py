canvas.translate(70, 75)
for i in range(6):
    canvas.rotate(15)
    canvas.square(-35, -35, 70, fill=None, stroke="steelblue", width=2)
canvas.reset()
canvas.square(140, 50, 50, fill="indianred")
