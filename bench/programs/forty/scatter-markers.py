import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
for n, marker in enumerate("o^sDv*P"):
    plt.scatter(rng.random(30), rng.random(30) + n, marker=marker, label=marker)
plt.legend(ncol=4)
plt.show()
