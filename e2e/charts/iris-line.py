# Petals grow in proportion: the line fitted to all flowers, continued over the whole plot.
# data: iris.json
# size: 600x600
x, y = data["petalLength"], data["petalWidth"]
species = np.array(data["species"])
slope, intercept = np.polyfit(x, y, 1)
fig, (top, low) = plt.subplots(2, 1, height_ratios=[3, 1], sharex=True)
for kind, marker in [("setosa", "o"), ("versicolor", "D"), ("virginica", "^")]:
    mine = species == kind
    top.plot(x[mine], y[mine], marker, mec="k", mew=0.5, alpha=0.7, label=kind)
    low.plot(x[mine], (y - slope * x - intercept)[mine], marker, mec="k", mew=0.5, alpha=0.7)
top.axline((0, intercept), slope=slope, color="black", ls="-.")
top.legend(loc="upper left", title="Species", shadow=True)
top.set_ylabel("petal width (cm)")
plt.sca(low)
plt.axhline(0, color="black", ls="-.")
plt.ylabel("left over")
plt.xlabel("petal length (cm)")
plt.suptitle("Width follows length")
