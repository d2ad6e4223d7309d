# The card that shows when somebody shares a quote:
#   /card.png?quote=Less+is+more.&author=Mies+van+der+Rohe

quote = params.text("quote", default="The Analytical Engine weaves algebraical patterns "
                    "just as the Jacquard-loom weaves flowers and leaves.")
author = params.text("author", default="Ada Lovelace, 1843")
color = params.color("color", default="#e76f51")

w, h = canvas.width, canvas.height
canvas.title(f"A quote by {author}")
canvas.describe(f"“{quote}” ({author})")
canvas.no_stroke()

# paper, a bar at the left, and a big pale quotation mark
canvas.background("#fdf8f0")
canvas.rect(0, 0, 24, h, fill=color)
canvas.text("“", 120, 262, size=300, font="serif", bold=True,
            fill=canvas.mix(color, "#fdf8f0", 0.78))

# fit=True makes the letters smaller until a long quote fits its box
canvas.font("serif", 58)
canvas.text_box(quote, 140, 156, w - 240, h - 306, valign="middle", fit=True, fill="#2b2d42")

canvas.line_cap("round")
canvas.line(142, h - 106, 206, h - 106, stroke=color, width=4)
canvas.font("sans", 28)
canvas.text_box(author, 230, h - 130, w - 330, 48, valign="middle", fit=True, fill="#6c6f7f")
