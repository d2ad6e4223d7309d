fig, ax = plt.subplots()
ax.imshow(np.eye(4))
ax.images[0].set_cmap("magma")
