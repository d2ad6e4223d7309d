# A hundred thousand random points as one line, which crosses itself everywhere.
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
plt.plot(rng.random(100_000), rng.random(100_000), linewidth=0.5)
plt.title("A hundred thousand random points")
plt.show()
