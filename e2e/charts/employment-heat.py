# The change of each sector in each year, as a table of colours.
# data: us-employment.csv
# size: 950x500
names = ["mining_and_logging", "construction", "manufacturing", "wholesale_trade", "retail_trade", "information",
         "financial_activities", "education_and_health_services", "leisure_and_hospitality", "government"]
table = np.array([[100 * (data[n][12 * y + 11] / data[n][12 * y] - 1) for y in range(10)] for n in names])
fig, ax = plt.subplots()
image = ax.imshow(table, cmap="RdYlGn", vmin=-20, vmax=20, aspect="auto")
ax.set_xticks(range(10), labels=range(2006, 2016))
ax.set_yticks(range(10), labels=[n.replace("_", " ") for n in names])
for i in range(10):
    for j in range(10):
        tone = "white" if abs(table[i, j]) > 12 else "black"
        ax.text(j, i, f"{table[i, j]:+.1f}".replace("-", "−"), ha="center", va="center", fontsize=8, color=tone)
fig.colorbar(image, label="% from January to December", extend="both")
ax.set_title("Sectors in the crisis")
fig.tight_layout()
