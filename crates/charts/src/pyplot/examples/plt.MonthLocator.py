from matplotlib.dates import DateFormatter, MonthLocator
days = np.arange("2024-01-01", "2025-01-01", dtype="datetime64[D]")
plt.plot(days, 12 - 4 * np.cos((np.arange(366) - 172) / 58), color="goldenrod")
plt.gca().xaxis.set_major_locator(MonthLocator(bymonth=[1, 4, 7, 10]))
plt.gca().xaxis.set_major_formatter(DateFormatter("%b"))
plt.ylabel("hours of daylight")
