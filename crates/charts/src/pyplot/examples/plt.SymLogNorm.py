from matplotlib.colors import SymLogNorm
x = np.linspace(-10, 10, 90)
plt.pcolormesh(x, x, np.outer(x, x ** 2), norm=SymLogNorm(1), cmap="RdBu_r")
plt.colorbar(label="x²y, both signs")
