import matplotlib.pyplot as plt
import numpy as np

x, y = np.meshgrid(np.linspace(0, 4, 50), np.linspace(0, 3, 40))
plt.pcolormesh(x, y, np.sin(x * y), cmap="RdBu", shading="auto")
plt.colorbar()
plt.show()
