# The density of airports, as filled contours, and the way down its slopes.
# data: airports.csv
# size: 900x550
lon, lat = data["longitude"], data["latitude"]
x, y = np.linspace(-125, -66, 60), np.linspace(25, 49, 40)
X, Y = np.meshgrid(x, y)
density = sum(np.exp(-((X - a) ** 2 + (Y - b) ** 2) / (2 * 1.5**2)) for a, b in zip(lon, lat)) / (2 * np.pi * 1.5**2)
dy, dx = np.gradient(density, y, x)
fig, ax = plt.subplots()
filled = ax.contourf(X, Y, density, levels=np.arange(0, 8, 1), cmap="Blues", extend="max")
ax.streamplot(x, y, dx, dy, color="black", linewidth=0.6, arrowsize=0.8, density=0.9)
fig.colorbar(filled, label="airports in a square degree")
ax.set(xlim=(-125, -66), ylim=(25, 49), xlabel="longitude", ylabel="latitude", title="Every stream ends in a crowd")
