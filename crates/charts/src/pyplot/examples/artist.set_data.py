fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    line, = ax.plot([0, 1, 2, 3], [2, 2, 2, 2], "o-", color="seagreen")
line.set_data([0, 1, 2, 3], [1, 4, 2, 3])
after.relim()
fig.supxlabel("day")
before.set_ylabel("eggs")
before.set_title("before")
after.set_title("after")
