# The jobs won and lost each month.
# data: us-employment.csv
# size: 950x450
month = data["month"]
change = data["nonfarm_change"]
colors = np.where(change >= 0, "seagreen", "indianred")
plt.bar(month, change, width=25, color=colors)
plt.axhline(0, color="black", linewidth=0.8)
worst = np.argmin(change)
plt.annotate(f"{change[worst]:,}", xy=(month[worst], change[worst]), xytext=(month[worst + 14], -700),
             arrowprops=dict(facecolor="black", width=1, headwidth=6, shrink=0.05))
plt.ylabel("thousand jobs")
plt.title("Jobs won and lost")
plt.grid(axis="y", alpha=0.3)
