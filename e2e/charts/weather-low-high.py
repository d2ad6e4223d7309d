# Low against high, counted in squares.
# data: seattle-weather.csv
# size: 640x540
counts, xedges, yedges, image = plt.hist2d(data["temp_min"], data["temp_max"], bins=[24, 30], cmap="viridis", cmin=1)
plt.colorbar(image, label="days")
plt.axline((0, 0), slope=1, color="crimson", linestyle="--")
plt.text(12, 10, "low = high", rotation=40, color="crimson")
plt.xlabel("low (°C)")
plt.ylabel("high (°C)")
plt.title("Nights and days")
