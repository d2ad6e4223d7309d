# Lows and highs by season, as violins.
# data: seattle-weather.csv
# size: 800x450
month = np.array([d.month for d in data["date"].tolist()])
season = month % 12 // 3
fig, axs = plt.subplots(1, 2, sharey=True)
for ax, column, color in [(axs[0], "temp_min", "steelblue"), (axs[1], "temp_max", "tomato")]:
    parts = ax.violinplot([data[column][season == s] for s in range(4)], showmedians=True, showextrema=False)
    for body in parts["bodies"]:
        body.set_facecolor(color)
        body.set_alpha(0.6)
    ax.set_xticks([1, 2, 3, 4], labels=["winter", "spring", "summer", "autumn"])
    ax.set_title({"temp_min": "Lows", "temp_max": "Highs"}[column])
axs[0].set_ylabel("°C")
fig.suptitle("Temperatures by season")
fig.tight_layout()
