y, x = np.mgrid[-2:2:40j, -2:2:40j]
stream = plt.streamplot(x, y, -y, x, color=np.hypot(x, y), cmap="cool")
plt.colorbar(stream.lines, label="speed (m/s)")
