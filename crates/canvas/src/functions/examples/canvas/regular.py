for sides in range(3, 7):
    canvas.regular(sides * 46 - 108, 75, 22, sides, fill="mediumpurple")
