fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    line, = ax.plot([0, 1, 2, 3], [20, 24, 31, 28], "o-", color="slategray")
line.set_xdata([0, 2, 4, 6])
after.relim()
before.set_ylabel("members")
fig.supxlabel("year")
before.set_title("before")
after.set_title("after")
