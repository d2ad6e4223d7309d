sea = plt.get_cmap("YlGn").copy()
sea.set_under("steelblue")
y, x = np.mgrid[0:6:80j, 0:9:120j]
plt.imshow(400 * np.sin(x) * np.cos(y), cmap=sea, vmin=0)
plt.colorbar(label="height (m)", extend="min", shrink=0.8)
