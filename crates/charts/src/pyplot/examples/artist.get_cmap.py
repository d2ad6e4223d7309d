image = plt.imshow(np.tri(9) + np.tri(9, k=-4), cmap="summer")
plt.title(f"drawn with {image.get_cmap().name}")
