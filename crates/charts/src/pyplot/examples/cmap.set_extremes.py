gray = plt.get_cmap("gray").copy()
gray.set_extremes(under="steelblue", over="indianred")
y, x = np.mgrid[-3:3:80j, -3:3:80j]
plt.imshow(x * np.cos(y), cmap=gray, vmin=-1.5, vmax=1.5)
plt.colorbar(extend="both")
