rng = np.random.default_rng(3)
x, y = rng.uniform(-3, 3, (2, 40))
plt.triplot(x, y, "o-", color="tab:green", markersize=4)
