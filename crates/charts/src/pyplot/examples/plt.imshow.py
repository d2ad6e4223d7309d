x, y = np.meshgrid(np.linspace(-3, 3, 120), np.linspace(-3, 3, 120))
plt.imshow(np.sin(x ** 2) * np.cos(y ** 2), cmap="coolwarm", extent=[-3, 3, -3, 3])
plt.colorbar(label="height (cm)")
