# A tree is a branch with two smaller trees on it.

lean = params.number("lean", default=24, min=5, max=60)    # degrees between branches
depth = params.integer("depth", default=11, min=1, max=12)

canvas.title("A tree in blossom")
canvas.describe("A tree with a dark trunk that forks again and again, covered in pink blossom")

canvas.background("#f6f1ea")
canvas.circle(canvas.width * 0.76, 150, 76, fill="#f4c9a8", stroke=None)  # the sun
canvas.no_stroke()

blossoms_x = []
blossoms_y = []


def tree(x, y, angle, length, level):
    if level < 2:   # blossom on the last twigs
        blossoms_x.append(x)
        blossoms_y.append(y)
    if level == 0:
        return
    x2 = x + length * math.cos(math.radians(angle))
    y2 = y + length * math.sin(math.radians(angle))
    # A branch gets thinner, so that the next ones begin as thick as it ends.
    thick, thin = (0.8 + n ** 2 / 7 for n in (level, level - 1))
    east, south = math.sin(math.radians(angle)) / 2, -math.cos(math.radians(angle)) / 2
    color = canvas.mix("#8d6a58", "#3b2a25", level / depth)
    canvas.polygon([(x + thick * east, y + thick * south), (x2 + thin * east, y2 + thin * south),
                    (x2 - thin * east, y2 - thin * south), (x - thick * east, y - thick * south)], fill=color)
    canvas.circle(x2, y2, thin / 2, fill=color)

    # no two branches of a real tree are alike
    for side in (-1, 1):
        turn = side * lean * random.uniform(0.6, 1.3)
        tree(x2, y2, angle + turn, length * random.uniform(0.72, 0.9), level - 1)


tree(canvas.width / 2, canvas.height - 52, -90, canvas.height * 0.165, depth)

# the hill, in front of the foot of the trunk
canvas.ellipse(canvas.width / 2, canvas.height + 40, canvas.width * 0.7, 100, fill="#b9c4a0", stroke=None)

# petals that have fallen on the hill
for _ in range(90):
    blossoms_x.append(random.gauss(canvas.width / 2, 150))
    blossoms_y.append(random.uniform(canvas.height - 50, canvas.height - 8))

# blossom last, so that it is in front; three colours, in turn
for i, color in enumerate(["#d96c8a", "#eb9ab0", "#f7ccd6"]):
    canvas.points(blossoms_x[i::3], blossoms_y[i::3], size=7, fill=color, stroke=None, opacity=0.75)
