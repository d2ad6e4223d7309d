image = plt.imshow(np.add.outer(np.arange(8), np.arange(12)), cmap="twilight")
plt.title(f"{image.cmap.name} has {image.cmap.N} colours")
