from matplotlib.collections import LineCollection
x = np.linspace(0, 10, 200)
points = np.column_stack((x, np.sin(x)))
lines = LineCollection(np.stack((points[:-1], points[1:]), axis=1), cmap="plasma", linewidths=4)
lines.set_array(x)
fig, ax = plt.subplots()
ax.add_collection(lines)
ax.set(xlim=(0, 10), ylim=(-1.2, 1.2))
fig.colorbar(lines, ax=ax)
