fig, ax = plt.subplots()
ax.scatter([160, 171, 178, 184], [55, 68, 74, 88], s=60, color="C1")
ax.set_box_aspect(1)
ax.set_title("a square chart")
