y, x = np.mgrid[0:3:50j, 0:3:50j]
plt.imshow(np.cos(x * y), cmap="PiYG")
bar = plt.colorbar()
bar.update_ticks()
