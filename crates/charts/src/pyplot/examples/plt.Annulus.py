from matplotlib.patches import Annulus
fig, ax = plt.subplots()
ax.add_patch(Annulus((0, 0), (3, 2), 0.7, angle=20, facecolor="teal"))
ax.set(xlim=(-4, 4), ylim=(-3, 3), aspect="equal")
