from matplotlib.colors import LogNorm
x = np.linspace(0.1, 3, 60)
image = plt.imshow(np.exp(np.outer(x, x)), origin="lower")
image.set_norm(LogNorm(1, 5000))
plt.colorbar(label="on a logarithmic scale")
