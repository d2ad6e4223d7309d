# Forty kinds of charts: how many times as long warm matplotlib takes.
# size: 900x900
names = list(data["name"])[::-1]
ratios = list(data["ratio"])[::-1]
fig, ax = plt.subplots(figsize=(9, 9))
bars = ax.barh(range(len(names)), ratios, color="#d95f02")
ax.bar_label(bars, labels=[f"{r:.1f}" for r in ratios], padding=3, fontsize=8)
ax.set_yticks(range(len(names)), names, fontsize=8)
ax.set_ylim(-0.7, len(names) - 0.3)
ax.set_xlim(0, max(ratios) * 1.1)
ax.set(title="Time of warm matplotlib / time of Paintbox", xlabel="times")
ax.grid(axis="x", alpha=0.3)
fig.tight_layout()
