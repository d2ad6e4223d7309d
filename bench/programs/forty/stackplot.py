import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x = np.arange(30)
plt.stackplot(x, rng.random((4, 30)) + 1, labels=["a", "b", "c", "d"])
plt.legend(loc="upper left")
plt.show()
