# How the months of five shares go together.
# data: stocks.csv
# size: 560x560
symbol = np.array(data["symbol"])
names = ["AAPL", "AMZN", "GOOG", "IBM", "MSFT"]
changes = np.array([np.diff(np.log(data["price"][symbol == name]))[-60:] for name in names])
table = np.corrcoef(changes)
fig, ax = plt.subplots()
image = ax.matshow(table, cmap="RdBu_r", vmin=-1, vmax=1)
ax.set_xticks(range(5), names)
ax.set_yticks(range(5), names)
for (i, j), value in np.ndenumerate(table):
    ax.text(j, i, f"{value:.2f}", ha="center", va="center", color="white" if value > 0.8 else "black")
fig.colorbar(image, shrink=0.8)
ax.set_title("Correlation of monthly changes")
