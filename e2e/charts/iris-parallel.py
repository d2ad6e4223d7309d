# Every flower as a line across its four measurements.
# data: iris.json
# size: 800x450
names = ["sepalLength", "sepalWidth", "petalLength", "petalWidth"]
table = np.array([data[name] for name in names])
scaled = (table - table.min(axis=1, keepdims=True)) / np.ptp(table, axis=1, keepdims=True)
species = np.array(data["species"])
colors = {"setosa": "C4", "versicolor": "C8", "virginica": "C9"}
for kind, color in colors.items():
    plt.plot(names, scaled[:, species == kind], color=color, alpha=0.35, lw=1)
known = [plt.Line2D([], [], color=color, lw=2, label=kind) for kind, color in colors.items()]
plt.legend(handles=known, loc="upper center", ncol=3, bbox_to_anchor=(0.5, -0.08), frameon=False)
plt.yticks([0, 1], ["least", "most"])
for x in range(4):
    plt.axvline(x, color="black", lw=0.8)
plt.margins(x=0)
plt.title("Parallel coordinates of 150 flowers")
plt.subplots_adjust(bottom=0.15)
