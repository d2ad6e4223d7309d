from matplotlib.colors import TwoSlopeNorm
y, x = np.mgrid[0:6:80j, 0:9:120j]
height = np.where(np.sin(x) * np.cos(y) < 0, 500, 3000) * np.sin(x) * np.cos(y)
plt.imshow(height, norm=TwoSlopeNorm(0, vmin=-500, vmax=3000), cmap="BrBG")
plt.colorbar(label="height (m)", ticks=[-500, 0, 1500, 3000], shrink=0.8)
