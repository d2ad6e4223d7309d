fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.bar(["Jan", "Feb", "Mar"], [31, 28, 31], color="seagreen")
    labels = ax.get_xticklabels()
for label in labels:
    label.set_rotation(60)
before.set_ylabel("days")
fig.tight_layout()
before.set_title("before")
after.set_title("after")
