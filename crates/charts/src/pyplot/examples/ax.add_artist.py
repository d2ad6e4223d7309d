fig, ax = plt.subplots()
ax.set_xlim(0, 12)
ax.set_ylim(0, 6)
for i, color in enumerate(["#0081c8", "black", "#ee334e"]):
    ax.add_artist(plt.Circle((3.2 + 2.8 * i, 3), 1.2, fill=False, edgecolor=color, lw=5))
ax.set_aspect("equal")
