from matplotlib.dates import DateFormatter
days = np.arange("2024-01-01", "2024-12-31", dtype="datetime64[D]")
plt.plot(days, 10 - 9 * np.cos(np.arange(len(days)) / 58), color="goldenrod")
plt.gca().xaxis.set_major_formatter(DateFormatter("%b"))
plt.ylabel("°C")
