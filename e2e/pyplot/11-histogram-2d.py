# A two-dimensional histogram with its colour bar.
import matplotlib.pyplot as plt
import numpy as np

np.random.seed(0)
x = np.random.randn(5000)
y = 1.2 * x + np.random.randn(5000) / 2

plt.hist2d(x, y, bins=40, cmap="Blues")
cb = plt.colorbar()
cb.set_label("counts in bin")
plt.xlabel("x")
plt.ylabel("y")
plt.title("hist2d of two correlated variables")
plt.show()
