canvas.title("Sunrise")  # the name of the browser's tab, and of an SVG or PDF
canvas.background("lightsteelblue")
for angle in range(180, 361, 20):
    canvas.wedge(100, 150, 140, angle, angle + 8, fill="cornsilk")
canvas.circle(100, 150, 60, fill="goldenrod")
