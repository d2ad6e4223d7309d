fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.bar([1, 2, 3], [21, 34, 15], color="slategray")
    ax.set_xticks([1, 2, 3])
after.set_xticklabels(["spring", "summer", "winter"], fontsize=8)
before.set_ylabel("visits")
before.set_title("before")
after.set_title("after")
