for width in range(1, 9):
    line, = plt.plot([0, 1], [width, width], color="seagreen")
    line.set_linewidth(width)
plt.ylabel("line width (pt)")
