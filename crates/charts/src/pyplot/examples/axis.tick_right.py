fig, (before, after) = plt.subplots(1, 2)
for ax in (before, after):
    ax.plot(np.cumsum([50, 2, -1, 3, 1, -2, 4]), color="steelblue")
after.yaxis.tick_right()
before.set_ylabel("price (€)")
fig.supxlabel("day")
before.set_title("before")
after.set_title("after")
