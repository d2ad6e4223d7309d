# A banner to celebrate with: /confetti.png?message=Happy+birthday,+Mia!
# (random starts from the same seed every time, so the picture stays the same)

message = params.text("message", default="Congratulations!")

canvas.title(message)
canvas.describe(f"“{message}” in a shower of confetti")

w, h = canvas.width, canvas.height
canvas.background("#fffaf5")
canvas.no_stroke()

colors = ["#ef476f", "#ffb703", "#06b48a", "#118ab2", "#7b5ea7"]

for i in range(600):
    x = random.uniform(0, w)
    y = h * random.random() ** 1.8    # more of it near the top
    far = ((x - w / 2) / (w / 2 - 50)) ** 4 + ((y - h / 2) / 100) ** 4
    if far < random.uniform(0.5, 1.5):
        continue                      # leave room for the message, with a soft edge
    size = random.uniform(5, 11)
    color = random.choice(colors)
    with canvas.state():
        canvas.translate(x, y)
        canvas.rotate(random.uniform(0, 360))
        canvas.opacity(random.uniform(0.55, 1))
        kind = random.choice(["paper", "paper", "dot", "star", "streamer"])
        if kind == "paper":
            canvas.rect(-size / 2, -size / 4, size, size / 2, fill=color)
        elif kind == "dot":
            canvas.circle(0, 0, size / 3, fill=color)
        elif kind == "star":
            canvas.star(0, 0, size * 0.7, size * 0.3, fill=color)
        else:
            canvas.arc(0, 0, size * 0.8, 0, 150, fill=None, stroke=color, width=2.5)

canvas.font("serif", 60)
canvas.text_box(message, 110, h / 2 - 56, w - 220, 112, align="center", valign="middle",
                fit=True, fill="#2b2d42")
