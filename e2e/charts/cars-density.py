# The density of cars by weight and economy, as filled contours under the cars.
# data: cars.json
# size: 750x550
weight, mpg = data["Weight_in_lbs"], data["Miles_per_Gallon"]
known = np.isfinite(mpg)
weight, mpg = weight[known], mpg[known]
x, y = np.meshgrid(np.linspace(1400, 5300, 80), np.linspace(5, 50, 70))
density = sum(np.exp(-(((x - a) / 250) ** 2 + ((y - b) / 2.2) ** 2) / 2) for a, b in zip(weight, mpg))
filled = plt.contourf(x, y, density, levels=10, cmap="YlGnBu")
plt.contour(x, y, density, levels=10, colors="white", linewidths=0.5)
plt.plot(weight, mpg, "k.", markersize=3, alpha=0.5)
plt.colorbar(filled, label="density (cars)")
plt.xlabel("weight (lbs)")
plt.ylabel("miles per gallon")
plt.title("Two crowds of cars")
