line, = plt.plot([12, 18, 9, 15], "o-", color="goldenrod")
for x, y in enumerate(line.get_ydata()):
    plt.text(x, y + 0.7, f"{y:.0f}", ha="center")
plt.xlim(-0.4, 3.4)
plt.ylim(6, 21)
plt.xlabel("day")
plt.ylabel("eggs")
