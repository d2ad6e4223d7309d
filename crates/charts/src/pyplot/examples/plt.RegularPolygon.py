from matplotlib.patches import RegularPolygon
fig, ax = plt.subplots()
for x, corners in enumerate([3, 5, 6, 8]):
    ax.add_patch(RegularPolygon((x, 0), corners, radius=0.45, facecolor=f"C{x}"))
ax.set(xlim=(-1, 4), ylim=(-1, 1), aspect="equal")
