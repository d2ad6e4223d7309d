from matplotlib.dates import AutoDateLocator
days = np.arange("2010-01-01", "2024-01-01", dtype="datetime64[M]")
plt.plot(days, 100 * 1.004 ** np.arange(len(days)), color="steelblue")
plt.gca().xaxis.set_major_locator(AutoDateLocator())
plt.title("Rent, 2010 = 100")
