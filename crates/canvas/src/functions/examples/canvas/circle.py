canvas.circle(80, 75, 50, fill="indianred")
canvas.circle(130, 75, 40, fill=None, stroke="steelblue", width=4)
