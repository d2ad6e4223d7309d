year = np.arange(1900, 2021)
plt.plot(year, np.interp(year, [1900, 1914, 1918, 1950, 2020], [56, 65, 62, 69, 83]), color="seagreen")
plt.gca().xaxis.set_major_locator(plt.FixedLocator([1900, 1918, 1950, 2020]))
plt.ylabel("years of life")
