from matplotlib.colors import LogNorm
y, x = np.mgrid[-3:3:80j, -3:3:80j]
plt.pcolormesh(x, y, 1000 * np.exp(-x ** 2 - y ** 2) + 0.1, norm=LogNorm(), cmap="inferno")
plt.colorbar(label="bacteria per ml")
