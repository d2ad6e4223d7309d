x = np.linspace(0, 1, 100)
plt.plot(x, x ** 3, color="C4")
plt.locator_params(nbins=3)
plt.title("few ticks")
