fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.plot([1, 2, 4, 8, 16], "o-", color="steelblue")
    note = ax.text(0, 12, "?", fontsize=14)
note.set_text("it doubles")
before.set_ylabel("cells")
fig.supxlabel("hour")
before.set_title("before")
after.set_title("after")
