from matplotlib.dates import DateFormatter, YearLocator
days = np.arange("2014-01-01", "2024-01-01", dtype="datetime64[M]")
plt.plot(days, np.arange(120) ** 1.2, color="seagreen")
plt.gca().xaxis.set_major_locator(YearLocator(2))
plt.gca().xaxis.set_major_formatter(DateFormatter("%Y"))
plt.title("every second year")
plt.ylabel("members")
