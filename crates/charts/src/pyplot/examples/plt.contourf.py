x, y = np.meshgrid(np.linspace(-3, 3, 80), np.linspace(-2, 2, 60))
plt.contourf(x, y, x * np.exp(-x ** 2 - y ** 2), levels=14, cmap="RdBu_r")
plt.colorbar(label="pressure")
