# A chart as small as a word: /sparkline.svg?values=3,5,2,8

text = params.text("values", default="3,5,2,8,6,7,4,9,11,8,12,10,13")
color = params.color("color", default="steelblue")

values = [float(v) for v in text.split(",")]
low, high = min(values), max(values)

canvas.title("Sparkline")
canvas.describe(f"{len(values)} values from {low:g} to {high:g}, the last one {values[-1]:g}")

# the room that the line has; the last value stands at its right
last = f"{values[-1]:g}"
right = canvas.width - canvas.text_size(last, 13)[0] - 16
left, top, bottom = 5, 7, canvas.height - 7

points = []
for i, v in enumerate(values):
    x = left + (right - left) * i / max(len(values) - 1, 1)
    y = bottom - (bottom - top) * (v - low) / ((high - low) or 1)
    points.append((x, y))

canvas.line_join("round")
canvas.line_cap("round")
area = [(left, bottom + 3)] + points + [(points[-1][0], bottom + 3)]
canvas.polygon(area, fill=color, stroke=None, opacity=0.15)
canvas.polyline(points, fill=None, stroke=color, width=1.8)

x, y = points[-1]
canvas.circle(x, y, 3, fill=color, stroke=None)
canvas.text(last, canvas.width - 4, canvas.height / 2, size=13, align="right",
            baseline="middle", fill=color)
