x = np.linspace(0, 3, 60)
image = plt.imshow(np.outer(x, x), cmap="YlOrRd", origin="lower")
image.set_clim(0, 4)
plt.colorbar(label="all above 4 is one red", extend="max")
