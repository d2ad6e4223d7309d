rng = np.random.default_rng(1)
plt.hist(rng.normal(52, 6, 2000), bins=30, color="steelblue", edgecolor="white")
plt.xlabel("mass of an egg (g)")
plt.ylabel("eggs")
