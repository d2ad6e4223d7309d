fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.scatter([160, 171, 178, 184], [55, 68, 74, 88], s=40, color="goldenrod")
after.set_box_aspect(1)
before.set_ylabel("mass (kg)")
fig.supxlabel("height (cm)")
before.set_title("before")
after.set_title("after")
