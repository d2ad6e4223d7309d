# The ordinary program: its picture must be the same, to the bit, beside and after every hostile case.
import json
import re
from datetime import date

canvas.background("#f6f3ea")
x = np.linspace(0, 2 * np.pi, 120)
canvas.polyline(np.column_stack([20 + 360 * x / x[-1], 150 - 90 * np.sin(x)]), stroke="#30557a", width=3)
canvas.no_stroke()
for i in range(40):
    canvas.circle(random.uniform(20, 380), random.uniform(20, 280), 2 + 6 * random.random(), fill=f"hsl({9 * i} 60% 60%)")
for value, at in zip(np.random.default_rng().normal(size=12), range(12)):
    canvas.rect(30 + 29 * at, 280, 20, -20 - 10 * abs(value), fill="#c9694b", opacity=0.7)
canvas.polygon([(200 + 40 * math.cos(a), 90 + 40 * math.sin(a)) for a in np.arange(5) * 4 * math.pi / 5], fill="gold")
words = " ".join(re.findall(r"\w+", json.loads('"draws, as, before"')))
canvas.text(f"{words} {date(2024, 5, 31):%d %B}", 200, 30, size=18, align="center", fill="#222")
print("drawn", sum(range(10)), sorted({"b", "a"}), int("12") + len("abc"))
