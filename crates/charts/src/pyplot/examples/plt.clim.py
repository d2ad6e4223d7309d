x, y = np.meshgrid(np.linspace(0, 9, 60), np.linspace(0, 6, 40))
plt.imshow(np.sin(x) * np.cos(y) * 4, cmap="coolwarm")
plt.clim(-8, 8)
plt.colorbar(label="4 is not the end")
