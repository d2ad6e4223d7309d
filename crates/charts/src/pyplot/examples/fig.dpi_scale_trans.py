from matplotlib.patches import Ellipse
fig, ax = plt.subplots()
ax.plot([3, 8, 5, 9], color="steelblue")
ax.set(xlabel="round", ylabel="points")
# One inch wide, whatever the limits are.
ax.add_patch(Ellipse((2, 1.5), 1, 0.4, transform=fig.dpi_scale_trans, color="goldenrod"))
