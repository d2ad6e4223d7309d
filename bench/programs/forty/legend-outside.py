import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 100)
for n in range(6):
    plt.plot(x, np.sin(x + n / 2), label=f"phase {n / 2}")
plt.legend(loc="upper left", bbox_to_anchor=(1, 1))
plt.tight_layout()
plt.show()
