line, = plt.plot([12, 18, 9, 15], "o-", color="C1")
for x, y in enumerate(line.get_ydata()):
    plt.text(x, y + 0.4, f"{y:.0f}", ha="center")
plt.ylim(8, 20)
