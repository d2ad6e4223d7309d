for i in range(6):
    canvas.rotate(9)
    canvas.square(90, -30, 50, fill=None, stroke="silver", width=2)
canvas.reset()
canvas.square(20, 85, 50, fill="tomato")
