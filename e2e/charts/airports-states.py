# The fifteen states with the most airports.
# data: airports.csv
# size: 700x550
plt.style.use("seaborn-v0_8-whitegrid")
states, counts = np.unique([s for s in data["state"] if s], return_counts=True)
order = np.argsort(-counts, kind="stable")[:15]
fig, ax = plt.subplots()
ax.hlines(states[order], 0, counts[order], color="lightsteelblue", lw=3)
ax.plot(counts[order], states[order], "o", color="navy", ms=8)
ax.invert_yaxis()
ax.set_xlim(left=0)
ax.set_xlabel("airports")
ax.set_title("Alaska and Texas fly")
