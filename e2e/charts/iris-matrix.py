# Every measurement of the iris against every other.
# data: iris.json
# size: 900x900
names = ["sepalLength", "sepalWidth", "petalLength", "petalWidth"]
species = np.array(data["species"])
colors = {"setosa": "C0", "versicolor": "C1", "virginica": "C2"}
fig, axs = plt.subplots(4, 4, sharex="col")
for i, row in enumerate(names):
    for j, column in enumerate(names):
        ax = axs[i, j]
        for kind, color in colors.items():
            mine = species == kind
            if i == j:
                ax.hist(data[row][mine], bins=12, color=color, alpha=0.6)
            else:
                ax.scatter(data[column][mine], data[row][mine], s=6, color=color, alpha=0.7)
        if i == 3:
            ax.set_xlabel(column)
        if j == 0:
            ax.set_ylabel(row if i else "flowers")
        ax.tick_params(labelsize=7)
fig.suptitle("Iris (Fisher, 1936)")
fig.subplots_adjust(hspace=0.15, wspace=0.3, top=0.94)
