rng = np.random.default_rng(11)
fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.scatter(rng.random(60), rng.random(60), s=12, color="goldenrod")
after.set_facecolor("midnightblue")
before.set_title("before")
after.set_title("after")
