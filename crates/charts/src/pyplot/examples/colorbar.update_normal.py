image = plt.imshow(np.eye(8)[::-1] * 5 + np.eye(8) * 9, cmap="Purples")
bar = plt.colorbar(label="counts")
bar.update_normal(image)
