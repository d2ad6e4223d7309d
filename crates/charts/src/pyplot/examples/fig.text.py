fig, ax = plt.subplots()
ax.plot(np.cumsum(np.random.default_rng(3).normal(0.2, 1, 100)), color="steelblue")
fig.text(0.5, 0.5, "DRAFT", ha="center", va="center", fontsize=48, alpha=0.15, rotation=30)
ax.set(xlabel="day", ylabel="price (€)")
