y, x = np.mgrid[-2:2:40j, -2:2:40j]
east, north = 1 + 0.4 * y, np.sin(1.5 * x)
plt.streamplot(x, y, east, north, color=np.hypot(east, north), cmap="viridis")
plt.title("Currents of a bay")
plt.xlabel("east (km)")
plt.ylabel("north (km)")
