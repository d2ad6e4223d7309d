fig, ax = plt.subplots()
ax.set_xlim(0, 12)
ax.set_ylim(0, 6)
rings = [(2.6, 3.6, "#0081c8"), (6, 3.6, "black"), (9.4, 3.6, "#ee334e"), (4.3, 2.2, "#fcb131"), (7.7, 2.2, "#00a651")]
for x, y, color in rings:
    ax.add_artist(plt.Circle((x, y), 1.4, fill=False, edgecolor=color, lw=5))
ax.set_aspect("equal")
