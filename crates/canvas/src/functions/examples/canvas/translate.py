for i in range(6):
    canvas.circle(20, 20, 15, fill="indianred", stroke="white")
    canvas.translate(28, 20)
