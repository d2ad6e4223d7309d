# The mean rain of each month, with the spread between four years.
# data: seattle-weather.csv
# size: 800x500
names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
month = np.array([d.month for d in data["date"].tolist()])
year = np.array([d.year for d in data["date"].tolist()])
rain = data["precipitation"]
sums = np.array([[rain[(month == m) & (year == y)].sum() for y in range(2012, 2016)] for m in range(1, 13)])

bars = plt.bar(names, sums.mean(axis=1), yerr=sums.std(axis=1), capsize=3, color="steelblue", ecolor="black",
               error_kw={"elinewidth": 1})
plt.bar_label(bars, fmt="%.0f", padding=3)
plt.ylim(0, 270)
plt.title("Rain in Seattle, 2012–2015: mean and standard deviation")
plt.ylabel("mm in the month")
plt.grid(axis="y", linestyle=":")
plt.gca().set_axisbelow(True)
