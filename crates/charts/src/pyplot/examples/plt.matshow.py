rng = np.random.default_rng(5)
plt.matshow(np.corrcoef(rng.normal(size=(8, 12)) + rng.normal(size=12)), cmap="viridis")
plt.title("How alike eight stations are")
