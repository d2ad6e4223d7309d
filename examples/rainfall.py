# How much does it rain in Seattle? The average of each month, 2012 to 2015.

month_of = np.array([row["date"].month for row in data])
rain = data["precipitation"]    # millimetres a day
averages = [rain[month_of == m].sum() / 4 for m in range(1, 13)]
names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

canvas.title("Rain in Seattle, month by month")
canvas.describe(f"Bar chart of average monthly rainfall in Seattle: from {min(averages):.0f} mm in the "
                f"driest month to {max(averages):.0f} mm in the wettest")

w, h = canvas.width, canvas.height
left, right, top, bottom = 64, w - 32, 104, h - 58
highest = 200


def y_of(mm):
    return bottom - (bottom - top) * mm / highest


canvas.background("white")
canvas.no_stroke()
canvas.text("November rains, July doesn’t", 32, 42, size=24, bold=True, fill="#1f2d3a")
canvas.text("Average rainfall in Seattle, millimetres a month", 32, 68, size=15, fill="#66757f")

# grid lines and their numbers
for mm in range(0, highest + 1, 50):
    canvas.line(left, y_of(mm), right, y_of(mm), stroke="#e3e8ec" if mm else "#8796a1", width=1)
    canvas.text(mm, left - 10, y_of(mm), size=12, align="right", baseline="middle", fill="#66757f")

# bars: the wettest and the driest month stand out
slot = (right - left) / 12
for i, mm in enumerate(averages):
    color = "#9cc3dc"
    if mm == max(averages):
        color = "#1f6f9f"
    elif mm == min(averages):
        color = "#e9a13b"
    x = left + slot * i + slot * 0.14
    canvas.rect(x, y_of(mm), slot * 0.72, bottom - y_of(mm), fill=color)
    canvas.rect(x + slot * 0.36 - 16, y_of(mm) - 20, 32, 17, fill="white")   # so that no grid line runs through
    canvas.text(round(mm), x + slot * 0.36, y_of(mm) - 7, size=13, align="center", fill="#1f2d3a")
    canvas.text(names[i], x + slot * 0.36, bottom + 20, size=13, align="center", fill="#44525c")

canvas.text("Data: NOAA, 2012–2015", right, h - 12, size=11, align="right", fill="#8796a1")
