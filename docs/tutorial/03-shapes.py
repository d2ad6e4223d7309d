canvas.size(480, 320)
canvas.background("lightskyblue")
canvas.rect(0, 240, 480, 80, fill="yellowgreen")  # the meadow

# The house
canvas.rect(140, 140, 200, 120, fill="bisque")
canvas.triangle(120, 140, 360, 140, 240, 60, fill="firebrick")
canvas.rect(215, 190, 50, 70, fill="sienna")  # the door
canvas.circle(256, 226, 4, fill="gold")       # and its knob
canvas.rect(160, 165, 40, 40, fill="lightyellow", stroke="sienna", width=3)
canvas.line(180, 165, 180, 205, stroke="sienna", width=3)

# A tree, and a sun with points
canvas.rect(403, 190, 14, 70, fill="sienna")
canvas.ellipse(410, 160, 38, 55, fill="seagreen")
canvas.star(70, 70, 45, 28, points=12, fill="gold")
