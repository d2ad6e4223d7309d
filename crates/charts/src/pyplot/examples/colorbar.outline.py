fig, axs = plt.subplots(1, 2)
for ax in axs:
    image = ax.imshow(np.hypot(*np.mgrid[-9:10, -9:10]), cmap="YlGnBu_r")
    bar = fig.colorbar(image, orientation="horizontal", label="distance (m)")
    bar.outline.set_linewidth(2)
bar.outline.set_visible(False)
axs[0].set_title("before")
axs[1].set_title("after")
