# Four years of days, one row a year, coloured by the day's high.
# data: seattle-weather.csv
# size: 1000x350
year = np.array([d.year for d in data["date"].tolist()])
grid = np.full((4, 366), np.nan)
for y in range(2012, 2016):
    highs = data["temp_max"][year == y]
    grid[y - 2012, : len(highs)] = highs

plt.pcolormesh(np.arange(367), np.arange(2011.5, 2016), grid, cmap="turbo", shading="flat")
plt.colorbar(label="high (°C)")
plt.yticks([2012, 2013, 2014, 2015])
plt.gca().invert_yaxis()
plt.xlabel("day of the year")
plt.title("Every day's high in Seattle")
plt.tight_layout()
