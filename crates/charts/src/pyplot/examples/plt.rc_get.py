print(plt.rcParams["lines.linewidth"])  # rc_get
