# Seattle in 2015: each day's range of temperatures, and its mean over two weeks.
# data: seattle-weather.csv
# size: 1000x500
when = data["date"]
year = (when >= np.datetime64("2015-01-01")) & (when < np.datetime64("2016-01-01"))
days, low, high = when[year], data["temp_min"][year], data["temp_max"][year]
mean = np.convolve((low + high) / 2, np.ones(15) / 15, mode="same")
mean[:7] = mean[-7:] = np.nan

fig, ax = plt.subplots()
ax.fill_between(days, low, high, color="tab:orange", alpha=0.35, linewidth=0, label="low to high")
ax.plot(days, mean, color="firebrick", lw=2, label="mean of 15 days")
ax.axhspan(-10, 0, color="lightblue", alpha=0.5)
ax.text(days[5], -2.5, "frost", color="steelblue", style="italic")
ax.set(title="Temperatures in Seattle, 2015", ylabel="°C", ylim=(-5, 40), xlim=(days[0], days[-1]))
ax.legend(loc="upper left", frameon=False)
ax.grid(axis="y", alpha=0.3)
plt.figtext(0.99, 0.01, "Data: NOAA", ha="right", fontsize=8, color="gray")
