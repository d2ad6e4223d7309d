import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x = np.arange(6)
for n in range(3):
    plt.bar(x + n * 0.27, rng.random(6), width=0.27, label=f"group {n}")
plt.xticks(x + 0.27, ["A", "B", "C", "D", "E", "F"])
plt.legend()
plt.show()
