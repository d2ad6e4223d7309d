fig, ax = plt.subplots()
ax.plot([82, 95, 110, 131, 124], "o-", color="C1")
ax.axhline(120, color="crimson", ls="--")
ax.text(0.02, 121, "limit", transform=ax.get_yaxis_transform(), color="crimson")
