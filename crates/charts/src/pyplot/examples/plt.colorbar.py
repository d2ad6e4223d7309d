y, x = np.mgrid[-2:2:80j, -3:3:120j]
plt.imshow(np.exp(-x ** 2 - y ** 2) * 1200, cmap="terrain", extent=[-3, 3, -2, 2])
plt.colorbar(label="height (m)", orientation="horizontal")
