# How many airports there are in each part of the country, on a logarithmic scale of colours.
# data: airports.csv
# size: 900x500
lon, lat = data["longitude"], data["latitude"]
plt.hexbin(lon, lat, gridsize=45, bins="log", cmap="magma_r", mincnt=1, extent=(-126, -65, 24, 50))
plt.colorbar(label="airports")
plt.xlim(-126, -65)
plt.ylim(24, 50)
plt.xlabel("longitude")
plt.ylabel("latitude")
plt.title("Where the airports are")
