# The share of days that are cooler than a temperature, on a logit scale.
# data: seattle-weather.csv
# size: 700x500
for column, color in [("temp_min", "royalblue"), ("temp_max", "orangered")]:
    values = np.sort(data[column])
    share = (np.arange(values.size) + 0.5) / values.size
    plt.plot(values, share, color=color, label={"temp_min": "low", "temp_max": "high"}[column])
plt.yscale("logit")
plt.axhline(0.5, color="black", lw=0.6)
plt.xlabel("°C")
plt.ylabel("share of days below")
plt.legend()
plt.grid(True)
plt.title("Rare cold, rare heat")
