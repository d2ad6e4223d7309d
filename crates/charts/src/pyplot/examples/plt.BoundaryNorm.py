from matplotlib.colors import BoundaryNorm
y, x = np.mgrid[-2:2:80j, -3:3:120j]
norm = BoundaryNorm([0, 50, 200, 500, 1000], 256)
plt.imshow(1000 * np.exp(-x ** 2 - y ** 2), norm=norm, cmap="YlOrRd")
plt.colorbar(label="people per km²", shrink=0.8)
