from matplotlib.patches import Wedge
fig, ax = plt.subplots()
ax.add_patch(Wedge((0, 0), 4, 0, 180, width=1.2, color="lightgray"))
ax.add_patch(Wedge((0, 0), 4, 54, 180, width=1.2, color="seagreen"))
ax.text(0, 0.3, "70 %", ha="center", fontsize=24)
ax.axis([-5, 5, -1, 5])
ax.set_aspect("equal")
ax.axis("off")
