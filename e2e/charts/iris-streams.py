# Stream lines up the density of flowers.
# data: iris.json
# size: 700x500
a, b = data["petalLength"], data["petalWidth"]
x, y = np.linspace(0.5, 7.5, 50), np.linspace(-0.2, 2.9, 40)
X, Y = np.meshgrid(x, y)
weight = np.exp(-(((X[..., None] - a) / 0.5) ** 2 + ((Y[..., None] - b) / 0.25) ** 2) / 2)
u = (weight * (a - X[..., None])).sum(axis=-1) / weight.sum(axis=-1)
v = (weight * (b - Y[..., None])).sum(axis=-1) / weight.sum(axis=-1)
plt.streamplot(x, y, u, v, color=np.hypot(u, v), cmap="viridis", linewidth=1)
plt.scatter(a, b, s=10, color="tomato", zorder=3)
plt.xlim(0.5, 7.5)
plt.ylim(-0.2, 2.9)
plt.xlabel("petal length (cm)")
plt.ylabel("petal width (cm)")
plt.title("Which crowd is nearest?")
