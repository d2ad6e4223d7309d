# Ten thousand points in two colours.
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x, y = rng.standard_normal(10_000), rng.standard_normal(10_000)
fig, ax = plt.subplots()
ax.scatter(x, y, s=9, alpha=0.5, label="all")
ax.scatter(x[x * y > 2], y[x * y > 2], s=9, label="far out")
ax.set(title="Ten thousand points", xlabel="x", ylabel="y")
ax.legend()
plt.show()
