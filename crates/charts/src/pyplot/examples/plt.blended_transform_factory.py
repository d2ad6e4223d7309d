from matplotlib.transforms import blended_transform_factory
fig, ax = plt.subplots()
ax.plot([3, 8, 5, 9], color="steelblue")
both = blended_transform_factory(ax.transData, ax.transAxes)
ax.add_patch(plt.Rectangle((1, 0), 1, 1, transform=both, color="goldenrod", alpha=0.3))
ax.text(1.5, 0.04, "second round", transform=both, ha="center")
ax.set(xlabel="round", ylabel="points")
