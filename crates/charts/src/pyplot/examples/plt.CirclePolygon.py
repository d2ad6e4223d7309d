from matplotlib.patches import CirclePolygon
fig, ax = plt.subplots()
ax.add_patch(CirclePolygon((0, 0), 1, resolution=9, facecolor="orchid"))
ax.set(xlim=(-2, 2), ylim=(-1.5, 1.5), aspect="equal")
