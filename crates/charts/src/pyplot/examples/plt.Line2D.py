rng = np.random.default_rng(9)
plt.plot(rng.normal(0, 1, (40, 8)).cumsum(axis=0), color="steelblue", alpha=0.5)
walk = plt.Line2D([0], [0], color="steelblue", lw=3, label="eight walks")
plt.legend(handles=[walk], loc="upper left")
