line, = plt.plot([1, 3, 2, 4], "s--", color="C1", linewidth=2)
line.set_alpha(0.4)
plt.title(line.get_alpha())
