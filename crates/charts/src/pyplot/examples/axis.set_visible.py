rng = np.random.default_rng(2)
fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.bar(range(12), rng.random(12), width=1, color="slategray")
after.xaxis.set_visible(False)
before.set_title("before")
after.set_title("after")
