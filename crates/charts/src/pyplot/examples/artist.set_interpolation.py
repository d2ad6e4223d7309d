fig, axs = plt.subplots(1, 2)
spots = np.array([[0, 3, 1, 0], [2, 6, 4, 1], [0, 5, 9, 3], [1, 2, 4, 0]])
for ax, how in zip(axs, ["nearest", "bicubic"]):
    ax.imshow(spots, cmap="hot").set_interpolation(how)
    ax.set_title(how)
