# How strong the wind is when the sun shines and when it rains.
# data: seattle-weather.csv
# size: 700x450
wind = data["wind"]
weather = np.array(data["weather"])
bins = np.arange(0, 10, 0.5)
plt.hist(wind[weather == "sun"], bins=bins, density=True, color="gold", alpha=0.6, label="sun")
plt.hist(wind[weather == "rain"], bins=bins, density=True, histtype="step", color="navy", linewidth=2, label="rain")
plt.axvline(wind.mean(), color="black", linestyle="--", linewidth=1)
plt.annotate(f"mean {wind.mean():.1f} m/s", (wind.mean(), 0.34), xytext=(5.5, 0.34), va="center",
             arrowprops={"arrowstyle": "->"})
plt.xlabel("wind (m/s)")
plt.ylabel("density")
plt.title("Rain comes with wind")
plt.legend()
