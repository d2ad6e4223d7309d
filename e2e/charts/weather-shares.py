# The share of each kind of weather through the months, as areas.
# data: seattle-weather.csv
# size: 800x450
months = data["date"].astype("datetime64[M]")
weather = np.array(data["weather"])
every = np.unique(months)
kinds = ["rain", "drizzle", "fog", "snow", "sun"]
share = [[100 * np.mean(weather[months == m] == kind) for m in every] for kind in kinds]
plt.stackplot(every, share, labels=kinds, colors=["#4a7fb0", "#a3c4dc", "#bbbbbb", "#e6e6f2", "#f4c542"])
plt.ylim(0, 100)
plt.margins(x=0)
plt.ylabel("% of days")
plt.legend(loc="upper center", bbox_to_anchor=(0.5, -0.08), ncol=5, frameon=False)
plt.subplots_adjust(bottom=0.17)
plt.title("Sun and rain, month by month")
