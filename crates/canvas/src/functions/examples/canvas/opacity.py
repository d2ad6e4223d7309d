canvas.opacity(0.5)
canvas.circle(75, 60, 45, fill="indianred")
canvas.circle(125, 60, 45, fill="seagreen")
canvas.circle(100, 100, 45, fill="steelblue")
