from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
days = np.arange("2023-11-01", "2024-04-01", dtype="datetime64[D]")
plt.fill_between(days, 30 * np.exp(-((np.arange(len(days)) - 75) / 30) ** 2), color="lightsteelblue")
plt.gca().xaxis.set_major_formatter(ConciseDateFormatter(AutoDateLocator()))
plt.ylabel("snow (cm)")
