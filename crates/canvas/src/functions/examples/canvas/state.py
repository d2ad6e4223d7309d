for angle in range(0, 180, 30):
    with canvas.state():
        canvas.translate(100, 75)
        canvas.rotate(angle)
        canvas.ellipse(0, 0, 70, 18, fill=None, stroke="mediumpurple")
