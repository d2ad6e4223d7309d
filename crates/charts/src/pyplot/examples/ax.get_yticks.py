fig, ax = plt.subplots()
ax.plot([15, 22, 18, 30], color="C7")
for y in ax.get_yticks():
    ax.axhline(y, color="pink", zorder=0)
ax.set_title("a line at each tick")
