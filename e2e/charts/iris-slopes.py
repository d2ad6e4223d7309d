# Which way the flowers become denser, as a field of arrows.
# data: iris.json
# size: 700x500
a, b = data["sepalLength"], data["sepalWidth"]
x, y = np.meshgrid(np.linspace(4, 8, 22), np.linspace(1.8, 4.6, 18))
weight = np.exp(-((x[..., None] - a) ** 2 + (y[..., None] - b) ** 2) / (2 * 0.3**2))
u = (weight * (a - x[..., None])).sum(axis=-1) / weight.sum(axis=-1)
v = (weight * (b - y[..., None])).sum(axis=-1) / weight.sum(axis=-1)
plt.quiver(x, y, u, v, np.hypot(u, v), cmap="cividis")
plt.scatter(a, b, s=12, color="crimson", zorder=2)
plt.colorbar(label="distance to the crowd (cm)")
plt.xlabel("sepal length (cm)")
plt.ylabel("sepal width (cm)")
plt.title("Mean shift")
