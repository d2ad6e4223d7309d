import matplotlib.pyplot as plt
import numpy as np

x, y = np.meshgrid(np.linspace(-2, 2, 80), np.linspace(-2, 2, 80))
lines = plt.contour(x, y, np.sin(3 * x) + y**2, levels=10)
plt.clabel(lines)
plt.show()
