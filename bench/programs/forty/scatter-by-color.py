import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x, y = rng.random(300), rng.random(300)
plt.scatter(x, y, c=x * y, s=rng.random(300) * 200, alpha=0.6, cmap="coolwarm")
plt.colorbar(label="product")
plt.show()
