import matplotlib.pyplot as plt
import numpy as np

x, y = np.meshgrid(np.linspace(-2, 2, 80), np.linspace(-2, 2, 80))
plt.contourf(x, y, np.sin(3 * x) + y**2, levels=12, cmap="plasma")
plt.colorbar()
plt.show()
