import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 6, 40)
plt.stem(x, np.exp(-x / 2) * np.cos(4 * x))
plt.title("A damped wave")
plt.show()
