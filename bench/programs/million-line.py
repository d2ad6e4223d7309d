# A line of a million points: a random walk.
import matplotlib.pyplot as plt
import numpy as np

walk = np.cumsum(np.random.default_rng(1).random(1_000_000) - 0.5)
plt.plot(walk, linewidth=0.8)
plt.title("A million steps")
plt.xlabel("step")
plt.ylabel("place")
plt.show()
