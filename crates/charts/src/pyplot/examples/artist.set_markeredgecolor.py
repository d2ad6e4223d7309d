fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    line, = ax.plot([3, 1, 4, 1, 5], "s--", color="goldenrod", ms=14, mew=3)
line.set_markeredgecolor("indianred")
before.set_title("before")
after.set_title("after")
