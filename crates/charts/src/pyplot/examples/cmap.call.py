viridis = plt.get_cmap("viridis")
plt.bar(["a", "b", "c"], [3, 1, 2], color=viridis([0.1, 0.5, 0.9]))
