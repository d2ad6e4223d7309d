# The share of cars with less power, by origin, on a logit scale.
# data: cars.json
# size: 700x500
origin = np.array(data["Origin"])
for place, style in [("USA", "b-"), ("Europe", "g--"), ("Japan", "r-.")]:
    power = np.sort(data["Horsepower"][(origin == place) & np.isfinite(data["Horsepower"])])
    plt.plot(power, (np.arange(power.size) + 0.5) / power.size, style, label=place)
plt.yscale("logit")
plt.arrow(170, 0.2, 30, 0, head_width=0.1, head_length=5, color="gray")
plt.text(167, 0.2, "stronger", ha="right", va="center", color="gray")
plt.xlabel("horsepower")
plt.ylabel("share of cars")
plt.legend(loc="lower right")
plt.title("Half of America's cars have more than a hundred horses")
