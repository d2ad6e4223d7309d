fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    note = ax.text(0.5, 0.5, "record", ha="center", fontsize=18)
note.set_fontweight("bold")
before.set_title("before")
after.set_title("after")
