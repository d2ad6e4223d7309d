canvas.title("Sunrise")
canvas.background("skyblue")
for angle in range(180, 361, 20):
    canvas.wedge(100, 150, 140, angle, angle + 8, fill="lightyellow")
canvas.circle(100, 150, 60, fill="gold")
