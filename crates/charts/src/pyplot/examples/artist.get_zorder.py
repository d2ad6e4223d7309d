fig, ax = plt.subplots()
line, = ax.plot([1, 3, 2], lw=12, color="steelblue")
ax.bar([0, 1, 2], [2, 1, 3], color="goldenrod", zorder=line.get_zorder() + 1)
