# The share of each kind of weather.
# data: seattle-weather.csv
# size: 600x500
weather = np.array(data["weather"])
kinds, counts = np.unique(weather, return_counts=True)
order = np.argsort(counts)[::-1]
explode = [0.08 if kind == "snow" else 0 for kind in kinds[order]]
plt.pie(counts[order], labels=kinds[order], autopct="%1.0f%%", pctdistance=0.75, startangle=90, counterclock=False,
        explode=explode, colors=["#4a7fb0", "#f4c542", "#b8b8b8", "#a3c4dc", "#dfe8f0"],
        wedgeprops={"edgecolor": "white", "linewidth": 1.5})
plt.title("1,461 days in Seattle")
