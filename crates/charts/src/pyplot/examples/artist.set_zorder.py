fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    low = ax.scatter([1, 2], [1, 2], s=3500, color="steelblue")
    ax.scatter([1.5, 2.4], [1.5, 1], s=3500, color="goldenrod")
    ax.axis([0, 3.2, 0, 3])
low.set_zorder(5)
before.set_title("before")
after.set_title("after")
