fig, ax = plt.subplots()
for x, y, w, h, room in [(0, 0, 5, 4, "living"), (5, 0, 3, 2.5, "bath"), (5, 2.5, 3, 1.5, "hall")]:
    ax.add_patch(plt.Rectangle((x, y), w, h, facecolor="wheat", edgecolor="slategray", lw=3))
    ax.text(x + w / 2, y + h / 2, room, ha="center", va="center")
ax.set(xlim=(-1, 9), ylim=(-1, 5), xlabel="m", ylabel="m")
ax.set_aspect("equal")
