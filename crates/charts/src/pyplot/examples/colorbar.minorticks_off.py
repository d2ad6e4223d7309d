from matplotlib.colors import LogNorm
x = np.linspace(0, 1.5, 80)
plt.imshow(10 ** np.add.outer(x, x), norm=LogNorm(), cmap="gist_earth")
plt.colorbar(label="powers of ten alone").minorticks_off()
