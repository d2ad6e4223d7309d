# Every month's mean high as a table of colours and numbers.
# data: seattle-weather.csv
# size: 900x380
names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
years = [2012, 2013, 2014, 2015]
month = np.array([d.month for d in data["date"].tolist()])
year = np.array([d.year for d in data["date"].tolist()])
table = np.array([[data["temp_max"][(year == y) & (month == m)].mean() for m in range(1, 13)] for y in years])

fig, ax = plt.subplots()
image = ax.imshow(table, cmap="coolwarm", aspect="auto")
ax.set_xticks(range(12), labels=names)
ax.set_yticks(range(4), labels=years)
ax.tick_params(length=0)
for i in range(4):
    for j in range(12):
        ax.text(j, i, f"{table[i, j]:.1f}", ha="center", va="center",
                color="white" if abs(table[i, j] - 16) > 7 else "black")
fig.colorbar(image, label="°C")
ax.set_title("Mean daily high by month")
fig.tight_layout()
