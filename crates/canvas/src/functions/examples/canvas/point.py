for i in range(200):
    angle = i * 2.39996
    x, y = 100 + 5 * i ** 0.5 * math.cos(angle), 75 + 5 * i ** 0.5 * math.sin(angle)
    canvas.point(x, y, size=2 + i / 40, fill=canvas.mix("goldenrod", "indianred", i / 200))
