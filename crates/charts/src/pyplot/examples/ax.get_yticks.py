fig, ax = plt.subplots()
ax.plot([15, 22, 18, 30], color="slategray")
for y in ax.get_yticks():
    ax.axhline(y, color="mistyrose", zorder=0)
ax.set_title("a line at each tick")
