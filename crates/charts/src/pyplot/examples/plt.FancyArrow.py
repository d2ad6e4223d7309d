from matplotlib.patches import FancyArrow
fig, ax = plt.subplots()
ax.add_patch(FancyArrow(0, 0, 3, 1, width=0.2, head_width=0.8, overhang=0.3, color="C2"))
ax.set(xlim=(-1, 5), ylim=(-1, 2))
