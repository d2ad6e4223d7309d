# A year of Seattle's weather, day by day: /seattle.png?year=2014
import calendar
import datetime

year = params.integer("year", default=2014, min=2012, max=2015)

# the day of the year, 0 to 364, of every row; 29 February is left out so that years line up
dates = data["date"].tolist()
day = np.array([d.replace(year=2013).timetuple().tm_yday - 1 if (d.month, d.day) != (2, 29) else -1
                for d in dates])
this_year = np.array([d.year == year for d in dates])
high, low, rain = data["temp_max"], data["temp_min"], data["precipitation"]

canvas.title(f"Seattle’s weather in {year}")
canvas.background("#fbf9f5")
canvas.no_stroke()
ink, grey, pale, blue = "#2f2a26", "#857d74", "#e6dfd3", "#3f7fa8"

left, right = 64, canvas.width - 41              # 3 pixels a day when the picture is 1200 wide
top, bottom = 122, canvas.height - 186           # the temperatures
rain_top, rain_bottom = bottom + 44, canvas.height - 62
day_width = (right - left) / 365


def x_of(d):
    return left + d * day_width


def y_of(degrees):
    return bottom - (degrees + 12) / 52 * (bottom - top)


def color_of(degrees):   # from blue when it is cold to red when it is hot
    at = [0, 6, 11, 17, 26]
    return canvas.rgb(int(np.interp(degrees, at, [44, 108, 222, 222, 176])),
                      int(np.interp(degrees, at, [84, 160, 186, 122, 42])),
                      int(np.interp(degrees, at, [145, 186, 110, 52, 40])))


canvas.text(f"Seattle, {year}", 32, 52, size=30, font="serif", bold=True, fill=ink)
canvas.text("Each bar is a day, from its low to its high. Behind it, the lowest and highest of that day in 2012–2015.",
            32, 80, size=14, fill=grey)

# behind: the range of all four years, as one shape with a step for each day
highest = [high[day == d].max() for d in range(365)]
lowest = [low[day == d].min() for d in range(365)]
steps = np.repeat(x_of(np.arange(366)), 2)[1:-1]
canvas.polygon(np.concatenate([steps, steps[::-1]]),
               y_of(np.concatenate([np.repeat(highest, 2), np.repeat(lowest, 2)[::-1]])), fill=pale)

# grid, months, and each month's rain
for degrees in range(-10, 41, 10):
    strength = 0.3 if degrees == 0 else 0.1
    canvas.line(left, y_of(degrees), right, y_of(degrees), stroke=ink, width=1, opacity=strength)
    words = f"{degrees}°C" if degrees == 40 else f"{degrees}°".replace("-", "−")
    canvas.text(words, left - 8, y_of(degrees), size=12, align="right", baseline="middle", fill=grey)
month = np.array([d.month for d in dates])
for m in range(1, 13):
    start = datetime.date(2013, m, 1).timetuple().tm_yday - 1
    middle = x_of(start + calendar.monthrange(2013, m)[1] / 2)
    if m > 1:
        canvas.line(x_of(start), top, x_of(start), rain_bottom, stroke=ink, width=1, opacity=0.12, dash=(1, 4))
    canvas.text(calendar.month_abbr[m], middle, bottom + 22, size=13, align="center", fill=ink)
    total = rain[this_year & (month == m)].sum()
    canvas.text(f"{total:.0f} mm", middle, rain_bottom + 18, size=12, align="center", fill=blue)

# this year's days: a bar of temperature, a drop of rain
for i in np.flatnonzero(this_year & (day >= 0)):
    x = x_of(day[i])
    y = y_of(high[i])
    canvas.rect(x, y, day_width * 2 / 3, y_of(low[i]) - y, fill=color_of((high[i] + low[i]) / 2))
    canvas.rect(x, rain_top, day_width * 2 / 3, rain[i] / 60 * (rain_bottom - rain_top), fill=blue)
canvas.line(left, rain_top, right, rain_top, stroke=blue, width=1)
canvas.text("Rain", left - 8, rain_top, size=12, align="right", baseline="middle", fill=blue)
canvas.text(f"{rain[this_year].sum():,.0f} mm in the year, {(rain[this_year] > 0).sum()} days with rain",
            left, canvas.height - 16, size=12, fill=blue)
canvas.text("Data: NOAA", right, canvas.height - 16, size=12, align="right", fill=grey)

# the hottest day and the coldest night
hottest = np.argmax(np.where(this_year, high, -99))
coldest = np.argmin(np.where(this_year, low, 99))
for i, degrees, word, side in [(hottest, high[hottest], "Hottest", -1), (coldest, low[coldest], "Coldest", 1)]:
    x, y = x_of(day[i] + 0.5), y_of(degrees)
    words = f"{word}: {degrees:.1f}° on {dates[i].day} {calendar.month_name[dates[i].month]}".replace("-", "−")
    half = canvas.text_size(words, 13)[0] / 2 + 4
    canvas.line(x, y + side * 3, x, y + side * 14, stroke=ink, width=1)
    middle = min(max(x, left + half), right - half)
    canvas.rect(middle - half, y + side * 23 - 9, half * 2, 18, fill="#fbf9f5")   # hides the grid
    canvas.text(words, middle, y + side * 23, size=13, align="center", baseline="middle", fill=ink)

canvas.describe(f"Daily temperatures and rain in Seattle in {year}. The hottest day had {high[hottest]} °C, "
                f"the coldest night {low[coldest]} °C; {rain[this_year].sum():.0f} mm of rain fell.")
