from matplotlib.ticker import SymmetricalLogLocator
x = np.linspace(-50, 50, 201)
plt.plot(x, x ** 3 / 10)
plt.yscale("symlog")
plt.gca().yaxis.set_major_locator(SymmetricalLogLocator(base=10, linthresh=10))
plt.ylabel("$x^3 / 10$")
