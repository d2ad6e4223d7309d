# Miles per gallon by year and origin: mean and standard error.
# data: cars.json
# size: 850x500
year = np.array([d.year for d in data["Year"].tolist()])
origin = np.array(data["Origin"])
mpg = data["Miles_per_Gallon"]
known = np.isfinite(mpg)
plt.style.use("ggplot")
for shift, place, marker in [(-0.1, "USA", "o"), (0, "Europe", "s"), (0.1, "Japan", "^")]:
    years, means, errors = [], [], []
    for y in range(1970, 1983):
        values = mpg[known & (year == y) & (origin == place)]
        if values.size > 1:
            years.append(y + shift)
            means.append(values.mean())
            errors.append(values.std(ddof=1) / np.sqrt(values.size))
    plt.errorbar(years, means, yerr=errors, marker=marker, capsize=3, label=place)
plt.legend(loc="upper left")
plt.xlabel("year")
plt.ylabel("miles per gallon")
plt.title("Cars learn to save fuel")
