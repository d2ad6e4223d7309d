fig, ax = plt.subplots()
ax.hist(np.random.default_rng(7).exponential(4, 500), bins=25, color="slategray")
ax.get_figure().set_facecolor("mistyrose")
ax.set_xlabel("minutes between calls")
