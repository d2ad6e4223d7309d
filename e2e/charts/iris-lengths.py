# The lengths of petals: filled steps, and a tick for every flower.
# data: iris.json
# size: 750x450
species = np.array(data["species"])
kinds = ["setosa", "versicolor", "virginica"]
lengths = [data["petalLength"][species == kind] for kind in kinds]
fig, (top, low) = plt.subplots(2, 1, sharex=True)
for values, kind in zip(lengths, kinds):
    top.hist(values, bins=np.arange(1, 7.2, 0.2), histtype="stepfilled", alpha=0.5, label=kind)
top.legend(loc="best")
top.set_ylabel("flowers")
top.set_title("Lengths of petals")
low.eventplot(lengths, colors=["C0", "C1", "C2"], linelengths=0.8, linewidths=0.8)
low.set_yticks(range(3), labels=kinds)
low.set_xlabel("cm")
fig.tight_layout()
