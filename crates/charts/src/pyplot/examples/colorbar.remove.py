fig, axs = plt.subplots(1, 2)
hill = np.hypot(*np.mgrid[-9:9:60j, -9:9:60j])
bars = [fig.colorbar(ax.imshow(hill, cmap="YlGnBu_r"), shrink=0.5) for ax in axs]
bars[1].remove()
axs[0].set_title("before")
axs[1].set_title("after")
