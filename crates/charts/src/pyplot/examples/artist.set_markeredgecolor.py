line, = plt.plot([3, 1, 4, 1, 5], "s--", color="gold", ms=14, mew=3)
line.set_markeredgecolor("darkred")
