rng = np.random.default_rng(1)
minutes = [rng.normal(30, 4, 80), rng.normal(24, 6, 80), rng.normal(41, 9, 80)]
plt.boxplot(minutes, tick_labels=["bus", "bike", "car"])
plt.ylabel("way to work (min)")
