from matplotlib.patches import PathPatch
from matplotlib.path import Path
heart = Path(
    [(0, -2), (-4, 1), (-1, 3), (0, 1), (1, 3), (4, 1), (0, -2)],
    [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4, Path.CURVE4, Path.CURVE4, Path.CURVE4],
)
fig, ax = plt.subplots()
ax.add_patch(PathPatch(heart, facecolor="crimson", edgecolor="none"))
ax.set(xlim=(-4, 4), ylim=(-3, 3))
