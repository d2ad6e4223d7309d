canvas.size(480, 320)

# The sky: from the top (0, 0) to the bottom (0, 320)
sky = canvas.linear_gradient(0, 0, 0, 320, ["midnightblue", "mediumorchid", "sandybrown"])
canvas.background(sky)

# The sun, with an outline
canvas.circle(240, 230, 70, fill="gold", stroke="lightyellow", width=6)

# Three waves of water that shine through each other
canvas.ellipse(100, 330, 220, 70, fill="hsl(210 80% 45% / 70%)")
canvas.ellipse(400, 335, 240, 80, fill="hsl(225 80% 35% / 70%)")
canvas.ellipse(240, 345, 320, 60, fill="hsl(240 70% 25% / 80%)")
