from matplotlib.dates import DateFormatter, MinuteLocator
minutes = np.arange("2024-07-01T12:00", "2024-07-01T13:01", dtype="datetime64[m]")
plt.plot(minutes, 90 * np.exp(-np.arange(61) / 40) + 5, color="indianred")
plt.gca().xaxis.set_major_locator(MinuteLocator(byminute=[0, 15, 30, 45]))
plt.gca().xaxis.set_major_formatter(DateFormatter("%H:%M"))
plt.ylabel("tea (°C)")
