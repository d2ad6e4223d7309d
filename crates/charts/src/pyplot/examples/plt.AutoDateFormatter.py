from matplotlib.dates import AutoDateLocator, AutoDateFormatter
hours = np.arange("2024-05-01", "2024-05-03", dtype="datetime64[h]")
plt.plot(hours, 15 - 6 * np.cos(np.arange(48) / 24 * 2 * np.pi), color="goldenrod")
plt.gca().xaxis.set_major_formatter(AutoDateFormatter(AutoDateLocator()))
plt.gca().tick_params(axis="x", rotation=45)
plt.ylabel("°C")
