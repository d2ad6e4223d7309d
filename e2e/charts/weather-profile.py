# The distribution of the lows and highs, drawn sideways about a middle.
# data: seattle-weather.csv
# size: 600x600
edges = np.arange(-10, 42, 2)
middle = (edges[1:] + edges[:-1]) / 2
low = np.histogram(data["temp_min"], edges)[0]
high = np.histogram(data["temp_max"], edges)[0]
plt.fill_betweenx(middle, 0, -low, color="cornflowerblue", alpha=0.8, label="lows")
plt.fill_betweenx(middle, 0, high, color="salmon", alpha=0.8, label="highs")
plt.axvline(0, color="black", lw=0.8)
plt.xticks([-200, -100, 0, 100, 200], ["200", "100", "0", "100", "200"])
plt.xlim(-250, 250)
plt.xlabel("days")
plt.ylabel("°C")
plt.legend()
plt.title("Nights to the left, days to the right")
