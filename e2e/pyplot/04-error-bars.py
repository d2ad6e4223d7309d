# Measurements with error bars and the line fitted to them.
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(42)
x = np.arange(1, 11)
error = rng.uniform(0.3, 1.2, size=x.size)
y = 2.1 * x + 0.5 + rng.normal(0, error)
slope, intercept = np.polyfit(x, y, 1, w=1 / error)

plt.errorbar(x, y, yerr=error, xerr=0.15, fmt="o", color="black", ecolor="gray", elinewidth=1.5, capsize=4,
             label="measured")
plt.plot(x, slope * x + intercept, color="crimson", label=f"fit: y = {slope:.2f}x + {intercept:.2f}")
plt.xlabel("load (kg)")
plt.ylabel("extension (mm)")
plt.title("Hooke's law")
plt.legend(loc="upper left")
plt.show()
