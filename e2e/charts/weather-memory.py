# How long the weather remembers: the correlation of a day's high with that of days before.
# data: seattle-weather.csv
# size: 900x550
month = np.array([d.month for d in data["date"].tolist()])
usual = np.array([data["temp_max"][month == m].mean() for m in range(1, 13)])[month - 1]
unusual = data["temp_max"] - usual
lags = np.arange(1, 31)
memory = [np.corrcoef(unusual[lag:], unusual[:-lag])[0, 1] for lag in lags]
fig = plt.figure()
plt.subplot(2, 1, 1)
plt.plot(unusual[:365], color="gray", lw=0.8)
plt.axis([0, 365, -15, 15])
plt.title("Difference from the month's mean (°C), 2012")
plt.subplot(2, 1, 2)
plt.stem(lags, memory, linefmt="C2-", markerfmt="C2s", basefmt=" ")
plt.axhline(0, color="black", lw=0.8)
plt.xlabel("days before")
plt.ylabel("correlation")
plt.gcf().suptitle("Tomorrow is like today")
fig.tight_layout()
