import matplotlib.pyplot as plt
import numpy as np

x, y = np.meshgrid(np.linspace(-2, 2, 15), np.linspace(-2, 2, 15))
plt.quiver(x, y, -y, x)
plt.title("A whirl")
plt.show()
