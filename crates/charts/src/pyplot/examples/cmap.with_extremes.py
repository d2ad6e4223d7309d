summer = plt.get_cmap("summer").with_extremes(under="steelblue", over="white")
y, x = np.mgrid[-2:2:80j, -3:3:120j]
plt.imshow(2000 * np.exp(-x ** 2 - y ** 2) - 100, cmap=summer, vmin=0, vmax=1500)
plt.title("sea, land and snow")
