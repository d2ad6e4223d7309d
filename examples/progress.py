# A ring that shows how far along something is: /progress.png?percent=72&label=funded

percent = params.number("percent", default=72, min=0, max=100)
label = params.text("label", default="complete")
color = params.color("color", default="#2a9d8f")

canvas.title(f"{percent:.0f}% {label}")
canvas.describe(f"A ring that is {percent:.0f} percent full, for {label}")

x = canvas.width / 2
y = canvas.height / 2
r = min(x, y) - 24

canvas.background("white")
canvas.line_cap("round")

# the empty ring
canvas.circle(x, y, r, fill=None, stroke=canvas.mix(color, "white", 0.82), width=18)

# the full part, from the top (-90 degrees) clockwise
if percent > 0:
    canvas.arc(x, y, r, -90, -90 + percent * 3.6, fill=None, stroke=color, width=18)

canvas.no_stroke()
canvas.text(f"{percent:.0f}%", x, y + 12, size=44, bold=True, align="center", fill="#22313f")
canvas.font("sans", 15)
canvas.text_box(label, x - 72, y + 20, 144, 28, align="center", valign="middle", fit=True, fill="#6b7b88")
