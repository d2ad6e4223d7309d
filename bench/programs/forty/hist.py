import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
plt.hist(rng.normal(size=2_000), bins=40, edgecolor="white")
plt.title("A histogram")
plt.show()
