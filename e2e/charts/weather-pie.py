# The share of each kind of weather.
# data: seattle-weather.csv
# size: 600x500
colors = {"rain": "#4a7fb0", "sun": "#f4c542", "fog": "#b8b8b8", "drizzle": "#a3c4dc", "snow": "#dfe8f0"}
weather = np.array(data["weather"])
kinds, counts = np.unique(weather, return_counts=True)
order = np.argsort(counts)[::-1]
explode = [0.08 if kind == "snow" else 0 for kind in kinds[order]]
plt.pie(counts[order], labels=kinds[order], autopct=lambda p: f"{p:.0f}%" if p > 5 else "", pctdistance=0.75, startangle=-20, counterclock=False,
        explode=explode, colors=[colors[kind] for kind in kinds[order]],
        wedgeprops={"edgecolor": "white", "linewidth": 1.5})
plt.title("1,461 days in Seattle")
