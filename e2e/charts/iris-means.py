# The mean of each measurement by species, side by side, with its spread.
# data: iris.json
# size: 800x450
species = np.array(data["species"])
names = {"sepalLength": "sepal\nlength", "sepalWidth": "sepal\nwidth", "petalLength": "petal\nlength",
         "petalWidth": "petal\nwidth"}
x = np.arange(4)
fig, ax = plt.subplots()
for i, (kind, hatch) in enumerate([("setosa", "//"), ("versicolor", ".."), ("virginica", "xx")]):
    means = [data[name][species == kind].mean() for name in names]
    spread = [data[name][species == kind].std() for name in names]
    bars = ax.bar(x + (i - 1) * 0.27, means, 0.25, yerr=spread, capsize=3, hatch=hatch, edgecolor="gray",
                  color=["#cfe3f5", "#fbe3c8", "#d5eed9"][i], label=kind)
    ax.bar_label(bars, fmt="%.1f", padding=2, fontsize=8)
ax.set_xticks(x, labels=names.values())
ax.set_ylabel("cm")
ax.set_ylim(0, 8.5)
ax.legend(ncols=3, loc="upper right")
ax.set_title("Iris: means and standard deviations")
