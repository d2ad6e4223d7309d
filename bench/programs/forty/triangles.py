import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x, y = rng.random(100), rng.random(100)
plt.tricontourf(x, y, np.sin(x * 6) + y, levels=10)
plt.triplot(x, y, linewidth=0.4, color="black")
plt.show()
