for row in range(5):
    for column in range(7):
        tone = canvas.hsl(180 + row * 12 + column * 10, 60, 55)
        canvas.square(4 + column * 28, 6 + row * 28, 24, fill=tone)
