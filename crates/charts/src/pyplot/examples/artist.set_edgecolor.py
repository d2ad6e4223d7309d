fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    bars = ax.bar(["tin", "zinc", "lead"], [232, 420, 327], color="silver", edgecolor="silver", lw=4)
bars[1].set_edgecolor("indianred")
before.set_ylabel("melts at (°C)")
before.set_title("before")
after.set_title("after")
