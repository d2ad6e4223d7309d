line, = plt.plot([1, 3, 2, 4], "s--", color="C1", linewidth=2)
plt.title(line.get_marker())
