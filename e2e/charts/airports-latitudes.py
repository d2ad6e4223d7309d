# How many airports lie at each latitude, beside the map.
# data: airports.csv
# size: 1000x450
lon, lat = data["longitude"], data["latitude"]
main = (lon > -126) & (lon < -65) & (lat > 24) & (lat < 50)
plt.subplot(1, 3, (1, 2))
counts, xe, ye, image = plt.hist2d(lon[main], lat[main], bins=(61, 26), cmap="PuBu")
plt.colorbar(image, label="airports in a square degree")
plt.ylabel("latitude")
plt.subplot(1, 3, 3)
profile = counts.sum(axis=0)
middle = (ye[1:] + ye[:-1]) / 2
plt.barh(middle, profile, height=0.8 * (ye[1] - ye[0]), color="steelblue", alpha=0.7)
plt.xlim(left=0)
plt.ylim(24, 50)
plt.xlabel("airports")
plt.suptitle("Airports by latitude")
