fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.matshow(np.outer(np.arange(1, 6), np.arange(1, 6)), cmap="YlGnBu")
after.xaxis.tick_bottom()
before.set_title("before")
after.set_title("after")
