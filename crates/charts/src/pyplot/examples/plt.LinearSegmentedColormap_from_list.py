from matplotlib.colors import LinearSegmentedColormap
sunset = LinearSegmentedColormap.from_list("sunset", ["steelblue", "indianred", "goldenrod"])
plt.imshow(np.arange(100).reshape(10, 10), cmap=sunset)
