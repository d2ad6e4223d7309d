import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
plt.violinplot([rng.normal(n, 1 + n / 3, 200) for n in range(5)], showmedians=True)
plt.title("Five groups")
plt.show()
