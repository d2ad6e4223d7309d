import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x = np.arange(8)
low, high = rng.random(8) + 1, rng.random(8) + 1
plt.bar(x, low, label="low")
plt.bar(x, high, bottom=low, label="high")
plt.legend()
plt.show()
