fig, (before, after) = plt.subplots(1, 2)
for ax in [before, after]:
    ax.plot([0, 4], [0, 2], color="steelblue")
    ax.add_artist(plt.Circle((4, 4), 2, color="tan"))
    ax.set(xlabel="x (m)", ylabel="y (m)", aspect="equal")
after.relim()
before.set_title("before")
after.set_title("after relim()")
