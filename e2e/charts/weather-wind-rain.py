# Wind against rain on a symlog scale, coloured by temperature.
# data: seattle-weather.csv
# size: 800x550
points = plt.scatter(data["wind"], data["precipitation"], c=data["temp_max"], cmap="plasma", s=14, alpha=0.7)
plt.colorbar(points, label="high (°C)")
plt.yscale("symlog", linthresh=1)
plt.ylim(-0.2, 100)
plt.xlabel("wind (m/s)")
plt.ylabel("rain (mm)")
plt.title("Stormy days are wet days")
plt.grid(True, alpha=0.25)
