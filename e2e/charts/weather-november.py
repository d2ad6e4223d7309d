# Each day's rain in one November, as stems.
# data: seattle-weather.csv
# size: 800x400
november = [i for i, row in enumerate(data) if (row["date"].year, row["date"].month) == (2012, 11)]
day = np.arange(1, 31)
rain = data["precipitation"][november]
marker, stems, base = plt.stem(day, rain, linefmt="C0-", markerfmt="C0o", basefmt="k-")
plt.setp(stems, linewidth=1.5)
plt.hlines(rain.mean(), 1, 30, colors="crimson", linestyles="--", label=f"mean {rain.mean():.1f} mm")
plt.xticks(range(1, 31, 2))
plt.xlabel("day of November 2012")
plt.ylabel("rain (mm)")
plt.legend(loc="upper right")
plt.title("A wet month")
