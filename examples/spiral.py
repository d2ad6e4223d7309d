# Winds a text outward from the middle, one letter at a time.

text = params.text("text", default=(
    "Alice was beginning to get very tired of sitting by her sister on the bank, and of having "
    "nothing to do: once or twice she had peeped into the book her sister was reading, but it had "
    "no pictures or conversations in it, “and what is the use of a book,” thought Alice, “without "
    "pictures or conversations?” So she was considering in her own mind (as well as she could, for "
    "the hot day made her feel very sleepy and stupid), whether the pleasure of making a "
    "daisy-chain would be worth the trouble of getting up and picking the daisies, when suddenly "
    "a White Rabbit with pink eyes ran close by her.")) + " "

canvas.title("A spiral of text")
canvas.describe("A spiral of text that reads: " + text)

canvas.background("#14213d")
canvas.no_stroke()
canvas.translate(canvas.width / 2, canvas.height / 2)

edge = min(canvas.width, canvas.height) / 2 - 50  # where the spiral has to stop
angle = 0    # in degrees
radius = 22
i = 0

# when the text is over it starts again, until the picture is full and the word is finished
while radius < edge or text[i % len(text)] != " ":
    letter = text[i % len(text)]
    progress = min(radius / edge, 1)
    size = 11 + 15 * progress

    # turn by the letter's width, half of it before and half after: the farther out, the less that is
    step = math.degrees((canvas.text_size(letter, size, "serif")[0] + 0.8) / radius)
    angle += step / 2
    with canvas.state():
        canvas.rotate(angle)
        canvas.text(letter, 0, -radius, size=size, font="serif", align="center",
                    fill=canvas.mix("#fca311", "#ffffff", progress))
    angle += step / 2
    radius += step * size * 1.32 / 360  # one turn takes us out by one line
    i += 1
