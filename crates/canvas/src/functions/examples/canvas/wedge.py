canvas.wedge(100, 75, 65, 0, 130, fill="indianred")
canvas.wedge(100, 75, 65, 130, 250, fill="goldenrod")
canvas.wedge(100, 75, 65, 250, 360, inner=30, fill="seagreen")
