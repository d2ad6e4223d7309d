ax = plt.gca()
ax.plot([0, 1, 2, 3], [2, 6, 5, 9], "o-", color="slategray")
ax.xaxis.set_major_locator(plt.FixedLocator([0, 1, 2, 3]))
ax.xaxis.set_major_formatter(plt.FixedFormatter(["start", "lap 1", "lap 2", "end"]))
