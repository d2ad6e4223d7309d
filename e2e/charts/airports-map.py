# The country, drawn by its airports.
# data: airports.csv
# size: 900x560
lon, lat = data["longitude"], data["latitude"]
main = (lon > -126) & (lon < -65) & (lat > 24) & (lat < 50)
fig, ax = plt.subplots()
ax.set_facecolor("#0f1a2b")
ax.scatter(lon[main], lat[main], s=3, c=lat[main], cmap="cool", marker=".")
ax.set_aspect(1.28)
ax.set_xticks([])
ax.set_yticks([])
codes = list(data["iata"])
for code in ["SEA", "LAX", "DEN", "ORD", "ATL", "JFK", "MIA"]:
    i = codes.index(code)
    ax.plot(lon[i], lat[i], "*", color="gold", ms=10)
    ax.annotate(code, (lon[i], lat[i]), xytext=(6, 6), textcoords="offset points", color="white",
                bbox=dict(boxstyle="round,pad=0.2", fc="#0f1a2b", ec="gold", alpha=0.8))
ax.set_title(f"{main.sum():,} airports")
plt.figtext(0.9, 0.06, "Data: ourairports.com", ha="right", fontsize=8)
