# Fuel against weight on two logarithmic axes, with the law fitted to it.
# data: cars.json
# size: 650x550
weight = data["Weight_in_lbs"] * 0.4536
fuel = 235.2 / data["Miles_per_Gallon"]
known = np.isfinite(fuel)
power, constant = np.polyfit(np.log(weight[known]), np.log(fuel[known]), 1)
x = np.array([700, 2400])
fig, ax = plt.subplots()
ax.loglog(weight, fuel, "o", ms=5, alpha=0.4, color="darkcyan")
ax.loglog(x, np.exp(constant) * x**power, "k--", label=rf"fuel $\propto$ weight$^{{{power:.2f}}}$")
ax.set_xticks([700, 1000, 1500, 2000], labels=["700", "1000", "1500", "2000"])
ax.set_yticks([5, 10, 20], labels=["5", "10", "20"])
ax.minorticks_off()
ax.set(xlabel="weight (kg)", ylabel="litres for 100 km", title="Fuel grows with weight")
ax.legend(fontsize=12)
