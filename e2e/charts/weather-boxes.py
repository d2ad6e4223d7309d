# The highs of every month, as boxes.
# data: seattle-weather.csv
# size: 900x500
names = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]
month = np.array([d.month for d in data["date"].tolist()])
high = data["temp_max"]
fig, ax = plt.subplots()
parts = ax.boxplot([high[month == m] for m in range(1, 13)], patch_artist=True, widths=0.6,
                   medianprops={"color": "black"}, flierprops={"marker": ".", "markersize": 4})
for i, box in enumerate(parts["boxes"]):
    box.set_facecolor(plt.cm.coolwarm(0.5 - 0.5 * np.cos(i / 11 * 2 * np.pi)))
ax.set_xticks(range(1, 13), labels=names)
ax.set_ylabel("high (°C)")
ax.set_title("Four years of Seattle's days")
ax.yaxis.grid(True, alpha=0.4)
