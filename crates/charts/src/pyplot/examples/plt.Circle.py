fig, ax = plt.subplots()
for r, color in [(5, "white"), (4, "black"), (3, "deepskyblue"), (2, "red"), (1, "gold")]:
    ax.add_patch(plt.Circle((0, 0), r, facecolor=color, edgecolor="gray"))
ax.set_aspect("equal")
ax.set_title("A target")
