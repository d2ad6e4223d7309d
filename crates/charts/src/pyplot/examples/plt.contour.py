x, y = np.meshgrid(np.linspace(-3, 3, 80), np.linspace(-2, 2, 60))
hill = np.exp(-(x + 1) ** 2 - y ** 2) + 0.7 * np.exp(-(x - 1.2) ** 2 - (y - 0.4) ** 2)
plt.contour(x, y, 900 * hill, levels=12, cmap="copper")
plt.colorbar(label="height (m)")
