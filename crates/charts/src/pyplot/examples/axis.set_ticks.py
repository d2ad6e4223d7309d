fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.plot([0, 100], [32, 212], color="indianred")
    ax.grid(axis="x")
after.xaxis.set_ticks([0, 37, 100])
before.set_ylabel("°F")
fig.supxlabel("°C")
before.set_title("before")
after.set_title("after")
