# Where a picture's time goes: stacked bars of the parts.
# size: 900x420
names = list(data["name"])[::-1]
fig, ax = plt.subplots(figsize=(9, 4.2))
left = np.zeros(len(names))
for part in ["child", "painter", "encoder", "pool", "HTTP"]:
    times = np.maximum(np.array(data[part][::-1], float), 0)
    ax.barh(range(len(names)), times, left=left, label=part)
    left = left + times
ax.set_yticks(range(len(names)), names)
ax.set(title="Where the time goes", xlabel="ms")
ax.legend(loc="lower right")
fig.tight_layout()
