# Which sectors rise and fall together.
# data: us-employment.csv
# size: 750x700
names = ["construction", "manufacturing", "retail_trade", "utilities", "information", "financial_activities",
         "leisure_and_hospitality", "other_services", "government"]
table = np.corrcoef([np.diff(data[name]) for name in names])
plt.matshow(table, fignum=0, cmap="PiYG", vmin=-1, vmax=1)
plt.colorbar(shrink=0.7, label="correlation of monthly changes")
shown = [name.replace("_", " ") for name in names]
plt.xticks(range(9), shown, rotation=60, ha="left")
plt.yticks(range(9), shown)
plt.title("Sectors that go together", pad=10)
plt.tight_layout()
