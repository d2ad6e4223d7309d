# Where each species is dense, as contour lines of its own colour.
# data: iris.json
# size: 700x550
species = np.array(data["species"])
x, y = np.meshgrid(np.linspace(0.5, 7.5, 120), np.linspace(-0.2, 3, 100))
for kind, color, cmap in [("setosa", "royalblue", "Blues"), ("versicolor", "darkorange", "Oranges"),
                          ("virginica", "seagreen", "Greens")]:
    a, b = data["petalLength"][species == kind], data["petalWidth"][species == kind]
    density = np.exp(-(((x[..., None] - a) / 0.2) ** 2 + ((y[..., None] - b) / 0.1) ** 2) / 2).sum(axis=-1)
    plt.contour(x, y, density, levels=5, cmap=cmap, linewidths=1.2)
    plt.scatter(a, b, s=10, color=color, label=kind)
plt.legend(loc="lower right")
plt.xlabel("petal length (cm)")
plt.ylabel("petal width (cm)")
plt.title("Three islands")
