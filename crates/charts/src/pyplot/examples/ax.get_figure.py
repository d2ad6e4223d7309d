fig, ax = plt.subplots()
ax.hist(np.random.default_rng(7).exponential(4, 500), bins=25, color="C5")
ax.get_figure().set_facecolor("lavenderblush")
ax.set_xlabel("minutes between calls")
