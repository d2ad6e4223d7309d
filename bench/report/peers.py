# The two-line chart by every peer: milliseconds on a logarithmic axis.
# size: 900x380
names = list(data["name"])[::-1]
times = list(data["ms"])[::-1]
fig, ax = plt.subplots(figsize=(9, 3.8))
colors = ["#d95f02" if name.startswith("Paintbox") else "#9ab" for name in names]
bars = ax.barh(range(len(names)), times, color=colors)
ax.bar_label(bars, labels=[f"{t:.3g} ms" for t in times], padding=4)
ax.set_yticks(range(len(names)), names)
ax.set_xscale("log")
ax.set_xlim(min(times) / 2, max(times) * 4)
ax.set(title="A two-line chart, from the request to the PNG", xlabel="ms (logarithmic)")
ax.grid(axis="x", alpha=0.3)
fig.tight_layout()
