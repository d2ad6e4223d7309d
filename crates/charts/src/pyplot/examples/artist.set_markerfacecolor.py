fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    line, = ax.plot([2, 6, 4, 8, 5], "o-", color="steelblue", ms=14, mew=3)
line.set_markerfacecolor("white")
before.set_title("before")
after.set_title("after")
