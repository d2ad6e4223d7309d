# How many jobs the United States lost after January 2008, and when they came back.
import datetime

jobs = data["nonfarm"] / 1000                       # millions
months = data["month"].tolist()
start = months.index(datetime.date(2008, 1, 1))
change = jobs - jobs[start]
worst = int(np.argmin(change))
back = worst + int(np.argmax(change[worst:] >= 0))  # the first month that is level again

canvas.title("The jobs that went and came back")
canvas.describe(f"Area chart of US employment against January 2008: {-change[worst]:.1f} million jobs lost by "
                f"{months[worst]:%B %Y}, all back by {months[back]:%B %Y}, "
                f"{change[-1]:.1f} million more at the end of 2015")

left, right, top, bottom = 60, canvas.width - 40, 108, canvas.height - 62
red, green, ink, grey = "#c8553d", "#3c8d7d", "#252a31", "#6e7681"


def x_of(i):
    return left + (right - left) * i / (len(months) - 1)


def y_of(millions):
    return bottom - (bottom - top) * (millions + 10) / 16


canvas.background("#fcfbf8")
canvas.no_stroke()
canvas.text("Six years to climb out of the hole", 32, 46, size=25, font="serif", bold=True, fill=ink)
canvas.text("Jobs in the United States compared with January 2008, in millions", 32, 73, size=14, fill=grey)

for millions in range(-8, 5, 4):
    canvas.line(left, y_of(millions), right, y_of(millions), stroke="#e4e0d8", width=1)
    canvas.text(f"{millions:+d}".replace("-", "−") if millions else "0", left - 10, y_of(millions),
                size=12, align="right", baseline="middle", fill=grey)
for i, month in enumerate(months):
    if month.month == 1:
        canvas.line(x_of(i), bottom, x_of(i), bottom + 5, stroke="#a9a59c", width=1)
        canvas.text(month.year, x_of(i), bottom + 22, size=12, align="center", fill=grey)

# two areas: what is over the line, and what is under it
x = x_of(np.arange(len(months)))
for part, color in [(np.maximum(change, 0), green), (np.minimum(change, 0), red)]:
    outline_x = np.concatenate([[x[0]], x, [x[-1]]])
    outline_y = y_of(np.concatenate([[0], part, [0]]))
    canvas.polygon(outline_x, outline_y, fill=color, opacity=0.25)
canvas.line(left, y_of(0), right, y_of(0), stroke=ink, width=1)
canvas.line_join("round")
canvas.polyline(x, y_of(change), fill=None, stroke=ink, width=2.2)

# the three moments that matter
notes = [(start, "the peak", "center", 15), (back, "level again", "right", 15),
         (worst, f"{-change[worst]:.1f} million jobs lost", "center", 66)]
for i, words, align, lift in notes:
    y = y_of(change[i])
    canvas.circle(x[i], y, 4.5, fill="white", stroke=ink, width=2)
    canvas.text(f"{months[i]:%B %Y}", x[i], y - lift - 17, size=13, bold=True, align=align, fill=ink)
    canvas.text(words, x[i], y - lift, size=13, align=align, fill=ink)
canvas.circle(right, y_of(change[-1]), 4.5, fill="white", stroke=green, width=2)
canvas.text(f"+{change[-1]:.1f} million", right, y_of(change[-1]) - 14, size=14, bold=True, align="right", fill=green)
canvas.text("Data: US Bureau of Labor Statistics", right, canvas.height - 14, size=11, align="right", fill=grey)
