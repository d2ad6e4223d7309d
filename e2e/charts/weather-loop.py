# The path of the year through warmth and rain, with arrows from month to month.
# data: seattle-weather.csv
# size: 700x600
names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
month = np.array([d.month for d in data["date"].tolist()])
x = np.array([data["temp_max"][month == m].mean() for m in range(1, 13)])
y = np.array([data["precipitation"][month == m].sum() / 4 for m in range(1, 13)])
dx, dy = np.roll(x, -1) - x, np.roll(y, -1) - y
plt.quiver(x, y, dx, dy, np.arange(12), angles="xy", scale_units="xy", scale=1, cmap="twilight", width=0.006)
for name, a, b in zip(names, x, y):
    plt.annotate(name, (a, b), xytext=(4, 6), textcoords="offset points")
plt.xlim(5, 32)
plt.ylim(0, 190)
plt.xlabel("mean high (°C)")
plt.ylabel("rain (mm)")
plt.title("The year is a loop")
plt.grid(linestyle=":", color="0.8")
