fig, ax = plt.subplots()
for x, y, w, h, room in [(0, 0, 5, 4, "living"), (5, 0, 3, 2.5, "bath"), (5, 2.5, 3, 1.5, "hall")]:
    ax.add_patch(plt.Rectangle((x, y), w, h, facecolor="cornsilk", edgecolor="sienna", lw=3))
    ax.text(x + w / 2, y + h / 2, room, ha="center", va="center")
ax.set_aspect("equal")
