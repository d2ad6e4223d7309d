fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.matshow(np.add.outer(np.arange(5), np.arange(5)) % 4, cmap="YlGnBu")
    ax.xaxis.tick_bottom()
after.xaxis.tick_top()
before.set_title("before")
after.set_title("after")
