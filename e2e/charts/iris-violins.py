# The four measurements of each species.
# data: iris.json
# size: 900x400
species = np.array(data["species"])
kinds = ["setosa", "versicolor", "virginica"]
fig, axs = plt.subplots(1, 4)
for ax, name in zip(axs, ["sepalLength", "sepalWidth", "petalLength", "petalWidth"]):
    parts = ax.violinplot([data[name][species == kind] for kind in kinds], showextrema=False)
    for body, color in zip(parts["bodies"], ["#5b8ff9", "#f6903d", "#61c0bf"]):
        body.set(facecolor=color, edgecolor="black", alpha=0.8)
    ax.set_title(name, fontsize=10)
    ax.set_xticks([1, 2, 3], kinds, rotation=45, ha="right")
axs[0].set_ylabel("cm")
fig.tight_layout()
