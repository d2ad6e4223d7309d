fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.axvline(0.5, color="lightgray")
    note = ax.text(0.5, 0.5, "here", fontsize=18)
note.set_ha("right")
before.set_title("before")
after.set_title("after")
