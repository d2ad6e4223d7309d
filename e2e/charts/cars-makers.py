# The twelve makers with the most models, as bars that lie.
# data: cars.json
# size: 700x500
makers, counts = np.unique([name.split()[0] for name in data["Name"]], return_counts=True)
order = np.argsort(counts, kind="stable")[-12:]
bars = plt.barh(makers[order], counts[order], color=plt.cm.viridis(counts[order] / counts.max()), height=0.7)
plt.bar_label(bars, padding=3)
plt.xlabel("models")
plt.title("Who built the cars of 1970–1982?")
plt.xlim(0, 60)
plt.gca().spines[["top", "right"]].set_visible(False)
plt.tight_layout()
