canvas.size(480, 320)
canvas.background(canvas.linear_gradient(0, 0, 0, 320, ["paleturquoise", "steelblue"]))


def fish(x, y, size, color):
    canvas.triangle(x - size, y, x - size * 1.7, y - size / 2, x - size * 1.7, y + size / 2, fill=color)
    canvas.ellipse(x, y, abs(size) * 1.2, abs(size) * 0.6, fill=color)
    canvas.circle(x + size * 0.7, y - abs(size) * 0.15, abs(size) * 0.13, fill="white")
    canvas.circle(x + size * 0.74, y - abs(size) * 0.15, abs(size) * 0.07, fill="black")


fish(130, 90, 45, "tomato")
fish(345, 150, -60, "gold")  # looks to the left
for i in range(7):
    fish(60 + i * 55, 285 - i * 6, 16, "lightyellow")
