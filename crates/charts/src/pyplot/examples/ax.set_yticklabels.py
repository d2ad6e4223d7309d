fig, (before, after) = plt.subplots(1, 2)
for ax in (before, after):
    ax.barh([1, 2, 3], [74, 51, 33], color="goldenrod")
    ax.set_yticks([1, 2, 3])
after.set_yticklabels(["football", "tennis", "rowing"])
fig.supxlabel("members")
fig.tight_layout()
before.set_title("before")
after.set_title("after")
