import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
ax = plt.subplot(projection="polar")
ax.bar(np.arange(12) * np.pi / 6, rng.random(12) + 0.5, width=0.45, alpha=0.6)
plt.show()
