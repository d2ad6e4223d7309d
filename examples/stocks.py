# Ten years of five technology stocks. On a logarithmic scale the same slope is the same growth.
names = {"MSFT": "Microsoft", "AMZN": "Amazon", "IBM": "IBM", "GOOG": "Google", "AAPL": "Apple"}
colors = {"MSFT": "#2a7de1", "AMZN": "#e58a1f", "IBM": "#5b6770", "GOOG": "#c8372d", "AAPL": "#2b9a66"}

symbol = np.array(data["symbol"])
price = data["price"]
when = np.array([row["date"].year + (row["date"].month - 1) / 12 for row in data])

canvas.title("Five technology stocks, 2000–2010")
canvas.background("white")
canvas.no_stroke()
canvas.text("Apple up more than eightfold, Microsoft down a quarter", 32, 44, size=24, bold=True, fill="#1d2730")
canvas.text("Price of a share in dollars, logarithmic scale", 32, 70, size=14, fill="#6b7780")

left, right, top, bottom = 64, canvas.width - 158, 100, canvas.height - 52


def x_of(year):
    return left + (right - left) * (year - 2000) / (2010.25 - 2000)


def y_of(dollars):
    return bottom - (bottom - top) * np.log(dollars / 5) / np.log(800 / 5)


for dollars in (5, 10, 20, 50, 100, 200, 500):
    y = y_of(dollars)
    canvas.line(left, y, right, y, stroke="#e4e8eb", width=1)
    canvas.text(f"${dollars}", left - 10, y, size=12, align="right", baseline="middle", fill="#6b7780")
for year in range(2000, 2011, 2):
    canvas.line(x_of(year), bottom, x_of(year), bottom + 5, stroke="#9aa5ad", width=1)
    canvas.text(year, x_of(year), bottom + 22, size=12, align="center", fill="#6b7780")

# the lines; remember where each one ends
canvas.line_join("round")
ends = []
for s in names:
    mine = symbol == s
    x, y = x_of(when[mine]), y_of(price[mine])
    canvas.polyline(x, y, fill=None, stroke=colors[s], width=2.2)
    canvas.circle(x[-1], y[-1], 3.5, fill=colors[s])
    ends.append((y[-1], s, price[mine][-1]))

# labels from the top down, each at least 20 pixels under the one before
last = 0
for y, s, dollars in sorted(ends):
    label_y = max(y, last + 20)
    last = label_y
    canvas.line(right + 6, y, right + 20, label_y, stroke=colors[s], width=1, opacity=0.6)
    canvas.text(f"{names[s]} ${dollars:.0f}", right + 25, label_y, size=14, bold=True,
                baseline="middle", fill=colors[s])

canvas.describe("Line chart of monthly share prices from 2000 to 2010. In March 2010: "
                + ", ".join(f"{names[s]} {dollars:.0f} dollars" for y, s, dollars in sorted(ends)))
