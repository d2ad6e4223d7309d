y, x = np.mgrid[0:4:60j, 0:6:90j]
plt.imshow(15 + 4 * np.sin(x) * np.cos(y), cmap="OrRd")
bar = plt.colorbar()
bar.ax.set_title("°C")
