y, x = np.mgrid[-2:2:40j, -2:2:40j]
plt.streamplot(x, y, -1 - x ** 2 + y, 1 + x - y ** 2, color=np.hypot(x, y), cmap="viridis")
plt.title("Currents of a bay")
