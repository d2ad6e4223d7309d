image = plt.imshow(np.arange(60).reshape(6, 10), cmap="BuPu")
bar = plt.colorbar()
bar.mappable.set_clim(20, 40)
plt.title("colours from 20 to 40 only")
