for i in range(10):
    color = canvas.mix("indianred", "goldenrod", i / 9)
    canvas.circle(100, 75, 70 - i * 7, fill=color)
