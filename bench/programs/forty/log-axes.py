import matplotlib.pyplot as plt
import numpy as np

x = np.logspace(0, 4, 60)
plt.loglog(x, x**1.5, label="x^1.5")
plt.loglog(x, x * np.log(x + 1), label="x log x")
plt.grid(True, which="both", alpha=0.3)
plt.legend()
plt.show()
