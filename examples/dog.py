# A dachshund that is as long as you want: /dog.png?length=700

length = params.integer("length", default=220, min=60, max=2000)
coat = params.color("color", default="#8a4b2a")

canvas.size(340 + length, 300)
canvas.title("A long dog")
canvas.describe("A happy dachshund with a red collar, seen from the side")

sky, grass, ink = "#d8ecf3", "#9cc178", "#2d1d14"
tan = canvas.mix(coat, "#f2c894", 0.6)
dark = canvas.mix(coat, "black", 0.3)

canvas.background(sky)
canvas.no_stroke()
canvas.rect(0, 236, canvas.width, 64, fill=grass)

back = 90               # where the dog begins, at the tail
front = back + length   # and where its chest is
canvas.ellipse((back + front) / 2 + 20, 264, length / 2 + 90, 12, fill="#86ab63")

# tail, up because it is happy
canvas.line_cap("round")
canvas.bezier(back + 4, 168, back - 36, 160, back - 52, 130, back - 48, 100, fill=None, stroke=coat, width=14)

# the two legs on the far side, the body, the two legs on this side
for x in (back + 34, front + 4):
    canvas.rect(x, 200, 26, 62, radius=12, fill=dark)
canvas.rect(back - 14, 144, length + 66, 84, radius=42, fill=coat)
for x in (back - 2, front - 28):
    canvas.rect(x, 190, 28, 74, radius=13, fill=coat)
    canvas.rect(x, 248, 40, 18, radius=9, fill=tan)

# neck and collar
canvas.polygon([(front - 20, 160), (front + 40, 200), (front + 96, 120), (front + 40, 84)], fill=coat)
canvas.line(front, 142, front + 57, 178, stroke="#d1383d", width=12)
canvas.circle(front + 50, 190, 9, fill="#f4c542")

# head and a long nose
canvas.svg_path(f"M{front + 136} 118 q-5 28 10 28 q14 0 10 -26 Z", fill="#ee8a8f")   # tongue
canvas.circle(front + 70, 92, 44, fill=coat)
snout = canvas.path()
snout.move(front + 86, 52)
snout.curve(front + 108, 76, front + 150, 82, front + 172, 88)
snout.curve(front + 190, 96, front + 186, 120, front + 164, 124)
snout.curve(front + 130, 130, front + 110, 138, front + 70, 136)
snout.close()
canvas.draw(snout, fill=coat)
canvas.ellipse(front + 176, 94, 12, 10, fill=ink)
canvas.bezier(front + 174, 112, front + 156, 120, front + 136, 120, front + 116, 110,
              fill=None, stroke=ink, width=3)

# eye and ear
canvas.circle(front + 92, 78, 8, fill=ink)
canvas.circle(front + 95, 75, 2.6, fill="white")
canvas.ellipse(front + 99, 60, 8, 4, fill=tan)
with canvas.state():
    canvas.rotate(20, front + 46, 66)
    canvas.ellipse(front + 44, 100, 22, 38, fill=dark)
