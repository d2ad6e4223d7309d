from matplotlib.dates import DateFormatter, DayLocator
days = np.arange("2024-02-25", "2024-03-10", dtype="datetime64[D]")
plt.plot(days, [3, 4, 6, 5, 7, 9, 8, 8, 10, 12, 11, 9, 12, 14], "o-", color="slategray")
plt.gca().xaxis.set_major_locator(DayLocator(interval=3))
plt.gca().xaxis.set_major_formatter(DateFormatter("%d %b"))
plt.ylabel("°C")
