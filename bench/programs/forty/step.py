import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x = np.arange(30)
plt.step(x, np.cumsum(rng.normal(size=30)), where="mid", label="mid")
plt.step(x, np.cumsum(rng.normal(size=30)), where="post", label="post")
plt.legend()
plt.show()
