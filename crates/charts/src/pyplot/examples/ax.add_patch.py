fig, ax = plt.subplots()
ax.plot(np.random.default_rng(1).normal(20, 2, 80), color="gray")
ax.add_patch(plt.Rectangle((0, 18), 80, 4, color="limegreen", alpha=0.3))
ax.set_title("inside the tolerance")
