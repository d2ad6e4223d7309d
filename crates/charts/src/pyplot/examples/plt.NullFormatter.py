plt.plot(np.random.default_rng(4).normal(size=80), color="gray")
plt.gca().yaxis.set_major_formatter(plt.NullFormatter())
plt.grid(True, alpha=0.4)
plt.title("ticks without numbers at y")
