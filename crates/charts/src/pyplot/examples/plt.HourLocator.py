from matplotlib.dates import DateFormatter, HourLocator
hours = np.arange("2024-07-01T00", "2024-07-02T01", dtype="datetime64[h]")
plt.step(hours, np.maximum(0, 600 * np.sin((np.arange(25) - 5) / 16 * np.pi)), color="goldenrod")
plt.gca().xaxis.set_major_locator(HourLocator(byhour=[0, 6, 12, 18]))
plt.gca().xaxis.set_major_formatter(DateFormatter("%H:%M"))
plt.ylabel("sun (W/m²)")
