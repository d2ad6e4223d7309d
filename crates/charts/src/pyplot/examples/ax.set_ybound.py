fig, (before, after) = plt.subplots(1, 2)
for ax in (before, after):
    ax.barh(["ground", "first", "second"], [80, 65, 40], color="slategray")
after.set_ybound(-1, 3)
fig.supxlabel("area (m²)")
fig.tight_layout()
before.set_title("before")
after.set_title("after")
