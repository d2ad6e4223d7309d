from mpl_toolkits.axes_grid1 import make_axes_locatable
fig, ax = plt.subplots()
image = ax.imshow(np.arange(12).reshape(3, 4), cmap="viridis")
side = make_axes_locatable(ax).append_axes("right", size="5%", pad=0.1)
fig.colorbar(image, cax=side, label="points")
ax.set(xlabel="round", ylabel="team")
