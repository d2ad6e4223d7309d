# How many days of each kind of weather every month had, stacked.
# data: seattle-weather.csv
# size: 900x500
names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
month = np.array([d.month for d in data["date"].tolist()])
weather = np.array(data["weather"])
colors = {"sun": "#f4c542", "drizzle": "#a3c4dc", "fog": "#b8b8b8", "rain": "#4a7fb0", "snow": "#e8eef4"}

fig, ax = plt.subplots()
bottom = np.zeros(12)
for kind, color in colors.items():
    days = np.array([((weather == kind) & (month == m)).sum() / 4 for m in range(1, 13)])
    ax.bar(names, days, bottom=bottom, color=color, edgecolor="white", label=kind)
    bottom += days
ax.set_ylabel("days a month")
ax.set_ylim(0, 32)
ax.set_title("The weather of Seattle", fontsize=15, fontweight="bold", loc="left")
ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.08), ncol=5, frameon=False)
ax.spines[["top", "right"]].set_visible(False)
fig.subplots_adjust(bottom=0.15)
