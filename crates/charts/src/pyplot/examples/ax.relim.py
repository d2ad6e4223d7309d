fig, (before, after) = plt.subplots(1, 2)
for ax in (before, after):
    line, = ax.plot([0, 1, 2, 3], [2, 3, 2, 3], "o-", color="steelblue")
    line.set_ydata([2, 4, 7, 5])
    ax.set(xlabel="day", ylabel="eggs")
after.relim()
before.set_title("before")
after.set_title("after relim()")
