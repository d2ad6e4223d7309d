fig, ax = plt.subplots()
line, = ax.plot([1, 3, 2], lw=12, color="C0")
ax.bar([0, 1, 2], [2, 1, 3], color="C1", zorder=line.get_zorder() + 1)
