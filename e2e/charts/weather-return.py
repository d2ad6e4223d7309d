# How often a day has how much rain: the rank of every wet day, on a logarithmic axis.
# data: seattle-weather.csv
# size: 700x450
rain = np.sort(data["precipitation"][data["precipitation"] > 0])[::-1]
period = len(data) / np.arange(1, rain.size + 1)
plt.semilogx(period, rain, "o", ms=4, mfc="none", mec="teal")
plt.vlines([7, 30, 365], 0, 60, colors="gray", linestyles=":")
for days, name in [(7, "week"), (30, "month"), (365, "year")]:
    plt.text(days * 1.05, 57, name, color="gray")
plt.ylim(0, 60)
plt.xlabel("happens once in so many days")
plt.ylabel("rain of a day (mm)")
plt.title("How rare is a downpour?")
