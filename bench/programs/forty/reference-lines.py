import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
values = np.cumsum(rng.normal(size=200))
plt.plot(values)
plt.axhline(values.mean(), linestyle="--", color="gray")
plt.axvline(100, color="C3")
plt.axhspan(values.mean() - 2, values.mean() + 2, alpha=0.2)
plt.show()
