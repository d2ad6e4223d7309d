line, = plt.plot([1, 3, 2, 4], "o", markersize=14)
line.set_markeredgecolor("black")
line.set_markeredgewidth(3)
