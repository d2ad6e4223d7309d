fig, (before, after) = plt.subplots(1, 2)
for ax in (before, after):
    ax.plot([71.2, 71.9, 70.8, 72.3, 71.6], "o-", color="slategray")
after.set_ylim(0, 80)
before.set_ylabel("weight (kg)")
fig.supxlabel("week")
fig.tight_layout()
before.set_title("before")
after.set_title("after")
