plt.rcParams["lines.linewidth"] = 3
plt.plot([1, 3, 2])  # rc_set
