from matplotlib.transforms import Affine2D
fig, ax = plt.subplots()
for degrees in [0, 30, 60]:
    turned = Affine2D().rotate_deg(degrees) + ax.transData
    ax.add_patch(plt.Rectangle((1, 0), 2, 1, transform=turned, color="steelblue", alpha=0.5))
ax.axis([-1.5, 4, -0.5, 4])
ax.set(xlabel="width (m)", ylabel="height (m)")
