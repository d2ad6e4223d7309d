fig, (before, after) = plt.subplots(1, 2)
for ax in (before, after):
    ax.plot([5, 4, 6, 3], "o-", color="slategray")
    ax.yaxis.tick_right()
after.yaxis.tick_left()
fig.tight_layout()
before.set_title("before")
after.set_title("after")
