# The days with the most rain and the most wind, as ticks on a line for each year.
# data: seattle-weather.csv
# size: 900x420
year = np.array([d.year for d in data["date"].tolist()])
wet, windy = [], []
for y in range(2012, 2016):
    mine = year == y
    wet.append(np.flatnonzero(data["precipitation"][mine] > 15))
    windy.append(np.flatnonzero(data["wind"][mine] > 6))
years = np.arange(2012, 2016)
plt.eventplot(wet, lineoffsets=years + 0.2, linelengths=0.35, colors="navy")
plt.eventplot(windy, lineoffsets=years - 0.2, linelengths=0.35, colors="darkorange")
plt.yticks(years)
plt.xlim(0, 366)
plt.xlabel("day of the year")
plt.title("More than 15 mm of rain (blue), more than 6 m/s of wind (orange)")
plt.axvspan(172, 265, color="khaki", alpha=0.4)
plt.ylim(2011.4, 2015.9)
plt.text(218, 2015.65, "summer", ha="center")
