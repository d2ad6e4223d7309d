from matplotlib.ticker import LinearLocator
plt.plot([0, 1, 2, 3], [2.3, 4.1, 3.2, 5.9], "o-")
plt.gca().yaxis.set_major_locator(LinearLocator(5))
plt.ylabel("five ticks")
