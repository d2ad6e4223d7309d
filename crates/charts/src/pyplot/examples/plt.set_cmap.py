x, y = np.meshgrid(np.linspace(-2, 2, 90), np.linspace(-2, 2, 90))
plt.imshow(np.hypot(x, y) % 1)
plt.set_cmap("magma")
plt.title("rings in magma")
