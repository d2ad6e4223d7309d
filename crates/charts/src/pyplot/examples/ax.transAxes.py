fig, ax = plt.subplots()
ax.plot(np.random.default_rng(5).normal(size=200).cumsum(), color="gray")
ax.text(0.9, 0.88, "A", transform=ax.transAxes, fontsize=22, fontweight="bold")
ax.set(xlabel="step", ylabel="distance (m)")
