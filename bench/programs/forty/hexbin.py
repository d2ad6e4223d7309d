import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x = rng.normal(size=5_000)
plt.hexbin(x, x + rng.normal(size=5_000), gridsize=25)
plt.colorbar(label="count")
plt.show()
