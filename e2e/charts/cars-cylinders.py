# The power of cars by the number of their cylinders, stacked.
# data: cars.json
# size: 800x450
power, cylinders = data["Horsepower"], data["Cylinders"]
known = ~np.isnan(power)
groups = [power[known & (cylinders == n)] for n in (4, 6, 8)]
plt.hist(groups, bins=np.arange(40, 240, 10), stacked=True, label=["4", "6", "8"],
         color=["#88c999", "#4a90b8", "#274060"], edgecolor="white", linewidth=0.5)
plt.legend(title="cylinders", loc="upper right")
plt.xlabel("horsepower")
plt.ylabel("cars")
plt.title("More cylinders, more horses")
