# Does what most programs do, in a child that waits for its job, so that the memory that they touch is copied already.
import datetime
import statistics

canvas.background("white")
canvas.title("rehearsal")
name = params.text("name", default="Tom")
year = params.integer("year", default=2014, min=2000, max=2030)
left, right, top, bottom = 40, 380, 20, 280
xs = np.linspace(0, 10, 200)
ys = np.sin(xs) * np.arange(200.0)


def across(x):
    return left + x / 10 * (right - left)


def down(y):
    return bottom - (y - ys.min()) / (ys.max() - ys.min()) * (bottom - top)


canvas.rect(left, top, right - left, bottom - top, fill=None, stroke="black", width=0.8)
for i in range(11):
    canvas.line(across(i), bottom, across(i), bottom + 4, stroke="#333", width=0.8)
    canvas.text(i, across(i), bottom + 16, size=13, align="center", baseline="middle")
for y in [n * 0.25 - 1 for n in range(9)]:
    canvas.text(f"{y:.2f} {name}, {year}: the quick brown fox", left - 6, 100, size=12, align="right", bold=y > 0)
canvas.polyline(across(xs), down(ys), stroke="#1f77b4", width=1.5, dash=(4, 2))
canvas.points(xs, ys, size=3, fill="tomato", opacity=0.5)
with canvas.state():
    canvas.translate(100, 100)
    canvas.rotate(30)
    for i, (x, color) in enumerate(zip(range(5), ["tomato", "navy", (255, 0, 0), "gold", "hsl(30 90% 60%)"])):
        canvas.circle(x * 10, 0, 4, fill=color, stroke="black")
        canvas.polygon([(0, 0), (10, random.random()), (5, math.sin(i))], fill=canvas.mix(color, "white", 0.5))
canvas.draw(canvas.path().move(0, 0).line(10, 10).curve(1, 2, 3, 4, 5, 6).close(), fill="gray")
canvas.text_box("wrapped text in a box", 10, 10, 80, 60, size=12)
canvas.wedge(100, 100, 30, 0, 90)
counts = {word: len(word) for word in "the rain in spain".split()}
mean = statistics.mean(sorted(counts.values()))
day = datetime.date(2014, 5, 31).strftime("%d %b")
try:
    canvas.circle(1, 2)
except TypeError as error:
    print(error, day, mean)
