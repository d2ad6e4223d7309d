fig, axs = plt.subplots(1, 2)
hill = np.hypot(*np.mgrid[-9:10, -9:10])
bars = [fig.colorbar(ax.imshow(hill, cmap="YlGnBu_r"), orientation="horizontal", label="distance (m)") for ax in axs]
bars[0].outline.set_linewidth(2)
bars[1].outline.set_visible(False)
axs[0].set_title("before")
axs[1].set_title("after")
