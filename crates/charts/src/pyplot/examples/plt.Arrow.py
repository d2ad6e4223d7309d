from matplotlib.patches import Arrow
fig, ax = plt.subplots()
ax.add_patch(Arrow(0, 0, 3, 1, width=1.5, color="C1"))
ax.set(xlim=(-1, 4), ylim=(-1, 2))
