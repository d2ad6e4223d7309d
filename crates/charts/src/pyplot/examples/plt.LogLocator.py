from matplotlib.ticker import LogLocator
x = np.linspace(1, 10, 100)
plt.semilogy(x, x ** 3)
plt.gca().yaxis.set_major_locator(LogLocator(base=10, subs=[1, 2, 5]))
plt.ylabel("$x^3$")
