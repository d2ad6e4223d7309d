line, = plt.plot([3, 7, 12, 20], [1, 4, 2, 6], "o-", color="steelblue")
for x in line.get_xdata():
    plt.axvline(x, color="lightgray", ls=":")
plt.xticks(line.get_xdata())
