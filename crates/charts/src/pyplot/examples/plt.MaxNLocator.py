plt.plot([1, 2, 3, 4], [10, 40, 20, 30], "o-", color="steelblue")
plt.gca().xaxis.set_major_locator(plt.MaxNLocator(integer=True))
plt.gca().yaxis.set_major_locator(plt.MaxNLocator(3))
plt.xlabel("set, whole numbers")
