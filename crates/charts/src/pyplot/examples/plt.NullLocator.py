y, x = np.mgrid[-2:2:100j, -3:3:150j]
plt.contourf(x, y, np.sin(x * y) + x, cmap="terrain", levels=15)
plt.gca().xaxis.set_major_locator(plt.NullLocator())
plt.gca().yaxis.set_major_locator(plt.NullLocator())
plt.title("a map without ticks")
