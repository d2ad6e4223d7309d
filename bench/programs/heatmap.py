# A heat map of 1,000 × 1,000 values with its colour bar.
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-3, 3, 1_000)
values = np.sin(x[None, :] * 2) * np.cos(x[:, None] * 3) + x[None, :] / 5
plt.imshow(values, extent=(-3, 3, -3, 3), cmap="viridis")
plt.colorbar(label="height")
plt.title("A million values")
plt.xlabel("x")
plt.ylabel("y")
plt.show()
