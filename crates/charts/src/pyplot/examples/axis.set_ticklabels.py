fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.bar([0, 1], [63, 37], color=["seagreen", "indianred"])
    ax.xaxis.set_ticks([0, 1])
after.xaxis.set_ticklabels(["for", "against"])
before.set_ylabel("votes (%)")
before.set_title("before")
after.set_title("after")
