from matplotlib.colors import PowerNorm
x = np.linspace(0, 4, 80)
plt.imshow(np.add.outer(x, x) ** 2, norm=PowerNorm(0.5), cmap="Purples")
plt.colorbar(label="square roots")
