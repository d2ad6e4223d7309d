# A station clock. /clock.png?time=18:35 or with seconds: ?time=18:35:07
import datetime

text = params.text("time", default="10:07:42")
time = datetime.time.fromisoformat(text)

canvas.title(f"A clock at {text}")
canvas.describe(f"A round station clock that shows {text}")

canvas.background("#e9eef2")
canvas.translate(canvas.width / 2, canvas.height / 2)
canvas.scale(min(canvas.width, canvas.height) / 400)

# the case
canvas.circle(0, 3, 180, fill="#c3ccd4", stroke=None)
canvas.circle(0, 0, 178, fill="white", stroke="#2b3440", width=10)

# sixty marks, every fifth one bigger
canvas.line_cap("butt")
for minute in range(60):
    with canvas.state():
        canvas.rotate(minute * 6)
        if minute % 5 == 0:
            canvas.line(0, -162, 0, -122, stroke="#1d242c", width=13)
        else:
            canvas.line(0, -162, 0, -149, stroke="#1d242c", width=5)


def hand(angle, tail, length, thin, thick, color):
    with canvas.state():
        canvas.rotate(angle)
        canvas.polygon([(-thick, tail), (thick, tail), (thin, -length), (-thin, -length)],
                       fill=color, stroke=None)


minutes = time.minute + time.second / 60
hours = time.hour % 12 + minutes / 60
hand(hours * 30, 38, 106, 8, 10, "#1d242c")
hand(minutes * 6, 38, 145, 6, 8, "#1d242c")

# the red second hand, with its disc
red = "#d6232a"
hand(time.second * 6, 50, 96, 2, 3, red)
with canvas.state():
    canvas.rotate(time.second * 6)
    canvas.circle(0, -104, 17, fill=red, stroke=None)
canvas.circle(0, 0, 6, fill=red, stroke=None)
