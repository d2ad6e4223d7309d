# Scattered points: their triangles, values and heights on them; and triangles that are given.
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(11)
x, y = rng.uniform(-2, 2, (2, 120))
z = x * np.exp(-(x**2) - y**2)
fig, axes = plt.subplots(3, 2, figsize=(8, 9))
axes[0, 0].triplot(x, y, "bo-", lw=0.8, ms=3)
axes[0, 1].tricontour(x, y, z, levels=14, linewidths=0.5, colors="k")
filled = axes[0, 1].tricontourf(x, y, z, levels=14, cmap="RdBu_r")
fig.colorbar(filled, ax=axes[0, 1])
axes[0, 1].plot(x, y, "ko", ms=2)
axes[1, 0].grid()
faces = axes[1, 0].tripcolor(x, y, z, edgecolors="k")
fig.colorbar(faces)
axes[1, 1].tricontourf(x, y, z, [-0.3, -0.1, 0.1], extend="both", cmap="viridis", hatches=["", "/", None, "x"])
axes[1, 1].tricontour(x, y, z, [-0.2, 0, 0.2])
px, py = np.array([0, 1, 2, 0, 1, 2.0, 1]), np.array([0, 0, 0.2, 1, 1.2, 1, 2])
corners = [[0, 1, 4], [0, 4, 3], [1, 2, 4], [2, 5, 4], [3, 4, 6], [4, 5, 6]]
axes[2, 0].tripcolor(px, py, corners, facecolors=np.arange(6), alpha=0.6)
axes[2, 0].triplot(px, py, corners, ls="--", marker="s")
axes[2, 1].tricontourf(px, py, corners, px + py, 5, vmin=-1)
axes[2, 1].triplot(px, py, triangles=corners, mask=[0, 0, 1, 0, 0, 1], color="w")
plt.tight_layout()
plt.show()
