fig, (before, after) = plt.subplots(1, 2)
for ax in (before, after):
    ax.plot([18, 17.5, 14, 9, 7, 6], [0, 10, 20, 30, 50, 80], "o-", color="steelblue")
after.invert_yaxis()
before.set_ylabel("depth (m)")
fig.supxlabel("water (°C)")
fig.tight_layout()
before.set_title("before")
after.set_title("after")
