# A million points: a cloud whose middle is dense.
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x = rng.standard_normal(1_000_000)
y = 0.5 * x + rng.standard_normal(1_000_000)
plt.scatter(x, y, s=2, alpha=0.02)
plt.title("A million points")
plt.xlabel("x")
plt.ylabel("y")
plt.show()
