# My cat. Put another name in the address: /cat.png?name=Minka&color=slategray&mood=sleepy

name = params.text("name", default="Tom")
fur = params.color("color", default="#f2a65a")
mood = params.choice("mood", ["curious", "sleepy"], default="curious")

canvas.title(f"{name} the cat")
canvas.describe(f"A {mood} cat called {name} sits and looks at you")

canvas.background("#fdf3e3")
canvas.no_stroke()

dark = canvas.mix(fur, "black", 0.22)
light = canvas.mix(fur, "white", 0.72)
ink = "#3a2e2a"

canvas.scale(min(canvas.width, canvas.height) / 480)   # I drew it 480 by 480
canvas.ellipse(240, 404, 150, 16, fill="#ecdcc3")      # shadow

# tail, with a dark tip
canvas.line_cap("round")
canvas.bezier(315, 380, 420, 390, 410, 300, 372, 262, fill=None, stroke=fur, width=30)
canvas.bezier(389, 290, 385, 278, 379, 269, 372, 262, fill=None, stroke=dark, width=30)

# body, chest and paws
canvas.svg_path("M160 250 C130 330 120 402 170 402 L310 402 C360 402 350 330 320 250 Z", fill=fur)
canvas.ellipse(240, 318, 50, 66, fill=light)
for x in (203, 277):
    canvas.ellipse(x, 394, 33, 19, fill=light)
    canvas.line(x - 9, 399, x - 9, 408, stroke=dark, width=2.5)
    canvas.line(x + 9, 399, x + 9, 408, stroke=dark, width=2.5)

# collar, which the head half hides
canvas.ellipse(240, 280, 80, 28, fill="#3d7ea6")
canvas.circle(240, 312, 12, fill="#f6c945")

# ears, pink inside, then the head over them
for side in (-1, 1):
    canvas.polygon([(240 + side * 116, 76), (240 + side * 34, 116), (240 + side * 112, 180)], fill=fur)
    canvas.polygon([(240 + side * 104, 98), (240 + side * 58, 122), (240 + side * 100, 160)], fill="#f3b5b0")
canvas.ellipse(240, 190, 124, 98, fill=fur)

# three stripes
for x, length in ((212, 30), (240, 40), (268, 30)):
    canvas.line(x, 106, 240 + (x - 240) * 0.8, 106 + length, stroke=dark, width=9)

# eyes
for x in (190, 290):
    if mood == "sleepy":
        canvas.arc(x, 176, 20, 20, 160, fill=None, stroke=ink, width=5)
    else:
        canvas.ellipse(x, 182, 23, 26, fill="white")
        canvas.ellipse(x, 184, 17, 22, fill="#6ba368")
        canvas.ellipse(x, 184, 8, 19, fill=ink)
        canvas.circle(x + 5, 174, 5, fill="white")

# muzzle, nose, mouth, whiskers
canvas.ellipse(218, 232, 32, 24, fill=light)
canvas.ellipse(262, 232, 32, 24, fill=light)
canvas.svg_path("M228 212 Q240 206 252 212 Q248 226 240 228 Q232 226 228 212 Z", fill="#d9707a")
canvas.bezier(240, 228, 240, 246, 220, 246, 216, 238, fill=None, stroke=ink, width=3)
canvas.bezier(240, 228, 240, 246, 260, 246, 264, 238, fill=None, stroke=ink, width=3)
for side in (-1, 1):
    for lift in (-14, 0, 14):
        canvas.line(240 + side * 58, 230 + lift / 3, 240 + side * 138, 226 + lift, stroke=ink, width=1.6)

# the name; a long one gets smaller letters
canvas.font("serif", 36)
canvas.text_box(name, 30, 416, 420, 52, align="center", valign="middle", fit=True, fill=ink)
