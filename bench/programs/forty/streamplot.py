import matplotlib.pyplot as plt
import numpy as np

x, y = np.meshgrid(np.linspace(-2, 2, 30), np.linspace(-2, 2, 30))
plt.streamplot(x, y, -1 - x**2 + y, 1 + x - y**2)
plt.show()
