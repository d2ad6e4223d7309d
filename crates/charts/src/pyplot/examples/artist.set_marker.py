for i, marker in enumerate("os^vD*P"):
    line, = plt.plot([0, 1, 2], [i, i, i], color=f"C{i}", ms=10)
    line.set_marker(marker)
plt.yticks(range(7), list("os^vD*P"))
