x, y = np.meshgrid(np.linspace(-3, 3, 80), np.linspace(-2, 2, 60))
lines = plt.contour(x, y, 1013 - 12 * np.exp(-x ** 2 / 3 - y ** 2), colors="navy")
plt.clabel(lines, fmt="%.0f")
plt.title("Air pressure (hPa)")
