import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x = np.arange(12)
plt.errorbar(x, np.sqrt(x), yerr=rng.random(12) / 3, xerr=0.2, fmt="o", capsize=4)
plt.title("Measurements")
plt.show()
