# Do strong cars need more fuel? 392 cars from 1970 to 1982.

power = data["Horsepower"]
mpg = data["Miles_per_Gallon"]
origin = np.array(data["Origin"])
known = np.isfinite(power) & np.isfinite(mpg)   # some cars have a gap

canvas.title("Power and thirst")
canvas.describe("Scatter plot of cars, 1970 to 1982: the more horsepower, the fewer miles to a gallon. "
                "American cars are the strongest and thirstiest, Japanese and European ones go farther.")

left, right, top, bottom = 72, canvas.width - 36, 104, canvas.height - 68


def x_of(hp):
    return left + (right - left) * (hp - 40) / (240 - 40)


def y_of(miles):
    return bottom - (bottom - top) * miles / 50


canvas.background("white")
canvas.no_stroke()
canvas.text("Power costs petrol", 32, 44, size=24, bold=True, fill="#22262b")
canvas.text(f"{known.sum()} cars of 1970–1982: miles per gallon against horsepower", 32, 70, size=14, fill="#6d747c")

for miles in range(0, 51, 10):
    canvas.line(left, y_of(miles), right, y_of(miles), stroke="#e6e8eb", width=1)
    canvas.text(miles, left - 10, y_of(miles), size=12, align="right", baseline="middle", fill="#6d747c")
canvas.line(left, bottom, right, bottom, stroke="#9aa1a8", width=1)
for hp in range(40, 241, 40):
    canvas.line(x_of(hp), bottom, x_of(hp), bottom + 5, stroke="#9aa1a8", width=1)
    canvas.text(hp, x_of(hp), bottom + 21, size=12, align="center", fill="#6d747c")
canvas.text("horsepower", (left + right) / 2, bottom + 46, size=12, align="center", fill="#6d747c")
canvas.text("miles per gallon", 26, (top + bottom) / 2, size=12, align="center", angle=-90, fill="#6d747c")

# one colour for each origin, and a legend in the empty corner
colors = {"USA": "#3b6fb6", "Europe": "#e0913a", "Japan": "#c2405a"}
for i, (place, color) in enumerate(colors.items()):
    these = known & (origin == place)
    canvas.points(x_of(power[these]), y_of(mpg[these]), size=8, fill=color, opacity=0.6)
    y = top + 18 + i * 23
    canvas.circle(right - 150, y, 5, fill=color)
    canvas.text(f"{place}, {these.sum()} cars", right - 136, y, size=14, baseline="middle", fill="#22262b")
