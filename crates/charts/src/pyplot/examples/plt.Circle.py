fig, ax = plt.subplots()
for r, color in [(5, "white"), (4, "black"), (3, "steelblue"), (2, "indianred"), (1, "goldenrod")]:
    ax.add_patch(plt.Circle((0, 0), r, facecolor=color, edgecolor="gray"))
ax.set(xlim=(-6, 6), ylim=(-6, 6), title="A target")
ax.set_aspect("equal")
