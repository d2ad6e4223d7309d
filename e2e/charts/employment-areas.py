# Who worked where, 2006 to 2015.
# data: us-employment.csv
# size: 900x500
month = data["month"]
sectors = {"manufacturing": "Manufacturing", "construction": "Construction", "trade_transportation_utilties": "Trade",
           "education_and_health_services": "Education and health", "government": "Government"}
fig, ax = plt.subplots()
ax.stackplot(month, [data[name] / 1000 for name in sectors], labels=list(sectors.values()),
             colors=plt.cm.tab20.colors[::2], alpha=0.85)
ax.set_ylabel("million jobs")
ax.margins(x=0)
ax.set_ylim(0, 120)
ax.legend(loc="upper left", ncol=3, fontsize=9)
ax.set_title("Five sectors of the American economy")
plt.figtext(0.9, 0.02, "Data: US Bureau of Labor Statistics", ha="right", fontsize=8)
