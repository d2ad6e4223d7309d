# Cells of uneven and bent grids, with and without edges.
import matplotlib.pyplot as plt
import numpy as np

fig, axes = plt.subplots(2, 2, figsize=(8, 6))
z = np.random.default_rng(1).random((6, 10))
c = axes[0, 0].pcolor(z)
fig.colorbar(c)
axes[0, 1].pcolor(z, edgecolors="k", linewidths=4, cmap="magma", vmin=0.2)
x = np.cumsum(np.arange(11))
axes[1, 0].pcolor(x, np.arange(7), z, edgecolors="w", alpha=0.7)
a, r = np.meshgrid(np.linspace(0, 2, 10), np.linspace(1, 2, 6))
axes[1, 1].pcolor(r * np.cos(a), r * np.sin(a), z, shading="nearest")
axes[1, 1].set_aspect("equal")
plt.tight_layout()
plt.show()
