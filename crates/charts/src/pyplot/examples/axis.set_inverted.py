fig, (before, after) = plt.subplots(1, 2)
for ax in (before, after):
    ax.plot([1, 2, 3, 4, 5, 6], [9, 7, 8, 4, 2, 1], "o-", color="indianred", lw=3)
after.yaxis.set_inverted(True)
before.set_ylabel("rank")
fig.supxlabel("round")
before.set_title("before")
after.set_title("after")
