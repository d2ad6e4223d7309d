# States by rank: airports on two logarithmic axes and on one.
# data: airports.csv
# size: 900x400
states, counts = np.unique([s for s in data["state"] if s], return_counts=True)
counts = np.sort(counts)[::-1]
rank = np.arange(1, counts.size + 1)
fig, (left, right) = plt.subplots(1, 2)
left.loglog(rank, counts, "s-", color="purple", ms=4)
left.set_title("loglog")
left.grid(True, which="both", alpha=0.3)
right.semilogx(rank, counts, "s-", color="green", ms=4)
right.set_title("semilogx")
right.grid(True, alpha=0.3)
for ax in (left, right):
    ax.set_xlabel("rank of the state")
    ax.set_ylabel("airports")
fig.tight_layout()
