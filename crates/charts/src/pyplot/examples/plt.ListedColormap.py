from matplotlib.colors import ListedColormap
land = ListedColormap(["steelblue", "wheat", "seagreen", "slategray"])
y, x = np.mgrid[0:6:80j, 0:9:120j]
plt.imshow(np.floor(2 + 1.9 * np.sin(x) * np.cos(y)), cmap=land)
plt.title("sea, sand, grass, rock")
