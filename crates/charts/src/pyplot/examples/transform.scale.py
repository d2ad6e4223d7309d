from matplotlib.transforms import Affine2D
fig, ax = plt.subplots()
moved = Affine2D().scale(0.5, 1.5) + ax.transData
ax.add_patch(plt.Rectangle((1, 1), 2, 1, color="lightgray"))
ax.add_patch(plt.Rectangle((1, 1), 2, 1, color="steelblue", alpha=0.6, transform=moved))
ax.axis([0, 4, 0, 4])
ax.set(xlabel="width (m)", ylabel="height (m)")
