# Paintbox's own card for a picture that could not be drawn. It fits itself to any size: an icon alone where nothing
# can be read, then a title, then all there is to say, in letters as large as the canvas allows.
title = params.text("title", default="This picture could not be drawn")
message = params.text("message", default="")
source = params.text("source", default="")
line = params.integer("line", default=0)
hint = params.text("hint", default="")
ident = params.text("id", default="")

PAPER, CARD, EDGE, CODE = "#f3f5f8", "#ffffff", "#dde2e8", "#fdf3e3"
INK, MUTED, WARM = "#1f2933", "#66727f", "#d98324"
W, H = canvas.width, canvas.height


def icon(x, y, r):
    canvas.circle(x, y, r, fill=WARM)
    canvas.rect(x - r * 0.11, y - r * 0.52, r * 0.22, r * 0.62, radius=r * 0.11, fill="#ffffff")
    canvas.circle(x, y + r * 0.4, r * 0.14, fill="#ffffff")


def wide(text, size, font="sans", bold=False):
    return canvas.text_size(text, size=size, font=font)[0] * (1.13 if bold else 1)


def cut(text, width, size, font="sans", bold=False):
    if wide(text, size, font, bold) <= width:
        return text
    while text and wide(text + "…", size, font, bold) > width:
        text = text[:-1]
    return text.rstrip() + "…"


def wrap(text, width, size, most, bold=False):
    """At most `most` lines; a word longer than a line is broken."""
    lines, now = [], ""
    for word in text.split():
        while wide(word, size, bold=bold) > width and len(word) > 1 and len(lines) <= most:
            n = max(1, int(len(word) * width / wide(word, size, bold=bold)))
            while n > 1 and wide(word[:n], size, bold=bold) > width:
                n -= 1
            if now:
                lines.append(now)
            lines.append(word[:n])
            now, word = "", word[n:]
        longer = now + " " + word if now else word
        if wide(longer, size, bold=bold) <= width:
            now = longer
        else:
            lines.append(now)
            now = word
        if len(lines) > most:
            break
    if now:
        lines.append(now)
    if len(lines) > most:
        last = lines[most - 1] + "…"
        while len(last) > 1 and wide(last, size, bold=bold) > width:
            last = last[:-2] + "…"
        lines = lines[: most - 1] + [last]
    return lines


def layout(u, leave_out):
    """The card's rows for letters of `u` px: (what, text, size, height), and the card's width and height."""
    pad = 1.6 * u
    inner = min(W - 2 * u, 44 * u) - 2 * pad
    text_width = inner - 3.4 * u
    rows = [("title", part, 1.3 * u, 1.75 * u) for part in wrap(title, text_width, 1.3 * u, 3, bold=True)]
    if message and "message" not in leave_out:
        rows.append(("gap", "", 0, 0.35 * u))
        most = 2 if "long" in leave_out else 4
        rows += [("message", part, u, 1.45 * u) for part in wrap(message, text_width, u, most)]
    if line and "source" not in leave_out:
        rows.append(("gap", "", 0, 0.6 * u))
        rows.append(("source", source, u, 2.2 * u))
    if hint and "hint" not in leave_out:
        rows.append(("gap", "", 0, 0.4 * u))
        rows += [("hint", part, 0.92 * u, 1.4 * u) for part in wrap(hint, text_width, 0.92 * u, 2)]
    if ident and "id" not in leave_out:
        rows.append(("gap", "", 0, 0.5 * u))
        rows.append(("id", ident, 0.75 * u, u))
    return rows, inner + 2 * pad, sum(row[3] for row in rows) + 2 * pad


def draw(u, rows, w, h):
    left, top, pad = (W - w) / 2, (H - h) / 2, 1.6 * u
    canvas.rect(left, top, w, h, radius=0.8 * u, fill=CARD, stroke=EDGE, width=max(1, u / 12))
    icon(left + pad + 1.1 * u, top + pad + 0.95 * u, 1.1 * u)
    x, y = left + pad + 3.4 * u, top + pad
    room = left + w - pad - x
    for what, text, size, height in rows:
        middle = y + height / 2
        if what == "title":
            canvas.text(text, x, middle, size=size, bold=True, baseline="middle", fill=INK)
        elif what == "message":
            canvas.text(text, x, middle, size=size, baseline="middle", fill=INK)
        elif what == "source":
            number = str(line)
            canvas.rect(left + pad, y, w - 2 * pad, height, radius=0.35 * u, fill=CODE)
            canvas.text(number, x - 0.8 * u, middle, size=0.9 * u, font="mono", align="right", baseline="middle", fill=WARM)
            code = cut(text, room - 0.6 * u, 0.9 * u, "mono")
            canvas.text(code, x, middle, size=0.9 * u, font="mono", baseline="middle", fill=INK)
        elif what != "gap":
            short = cut(text, room, size)
            canvas.text(short, x, middle, size=size, baseline="middle", fill=MUTED)
        y += height


canvas.background(PAPER)
canvas.no_stroke()
largest = max(9, min(40, W / 38, H / 15))
smallest = 8.5
choices = [((), largest)]
u = largest
while u > smallest:
    u = max(smallest, u * 0.88)
    choices.append(((), u))
for leave_out in [("id",), ("id", "hint"), ("id", "hint", "long"), ("id", "hint", "source", "long"), ("id", "hint", "source", "message")]:
    choices.append((leave_out, smallest))

fitting = None
if W >= 16 * smallest:
    for leave_out, u in choices:
        rows, w, h = layout(u, leave_out)
        if h <= H - u:
            fitting = (u, rows, w, h)
            break
if fitting:
    draw(*fitting)
else:
    icon(W / 2, H / 2, min(W, H) * 0.3)
