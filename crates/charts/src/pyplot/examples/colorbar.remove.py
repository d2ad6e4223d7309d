fig, axs = plt.subplots(1, 2)
for ax in axs:
    image = ax.imshow(np.hypot(*np.mgrid[-9:9:60j, -9:9:60j]), cmap="YlGnBu_r")
    bar = fig.colorbar(image, shrink=0.5)
bar.remove()
axs[0].set_title("before")
axs[1].set_title("after")
