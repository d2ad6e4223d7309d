from matplotlib.patches import Arc
fig, ax = plt.subplots()
ax.add_patch(Arc((0, 0), 6, 4, theta1=0, theta2=210, color="C3", lw=3))
ax.add_patch(Arc((0, 0), 3, 3, angle=30, theta1=0, theta2=90, color="C0", lw=3))
ax.set(xlim=(-4, 4), ylim=(-3, 3), aspect="equal")
