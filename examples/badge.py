# A badge for a README, like the ones from shields.io:
#   /badge.svg?label=build&value=passing&color=forestgreen

label = params.text("label", default="build")
value = params.text("value", default="passing")
color = params.color("color", default="#3f9c35")

SIZE = 11  # text size
PAD = 7    # space left and right of each text

# measure the texts first, because the picture is as wide as they are
left = round(canvas.text_size(label, SIZE)[0]) + 2 * PAD
right = round(canvas.text_size(value, SIZE)[0]) + 2 * PAD
width = left + right
canvas.size(width, 20)

canvas.title(f"{label}: {value}")
canvas.describe(f"A badge that says {label}: {value}")
canvas.no_stroke()

# two round boxes, and a square one that covers the round corners in the middle
canvas.rect(0, 0, width, 20, radius=4, fill=color)
canvas.rect(0, 0, left, 20, radius=4, fill="#4a4f57")
canvas.rect(left - 4, 0, 4, 20, fill="#4a4f57")
canvas.rect(left, 0, 4, 20, fill=color)

# each text has a faint shadow one pixel below it
for text, x in [(label, PAD), (value, left + PAD)]:
    canvas.text(text, x, 15, size=SIZE, fill="black", opacity=0.3)
    canvas.text(text, x, 14, size=SIZE, fill="white")
