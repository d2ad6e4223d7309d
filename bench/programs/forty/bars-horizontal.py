import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"]
bars = plt.barh(names, rng.random(6) * 100)
plt.bar_label(bars, fmt="%.1f")
plt.xlim(0, 115)
plt.show()
