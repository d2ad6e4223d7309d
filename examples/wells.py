# Ground water between wells that are where they are: contours on triangles.
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.tri import Triangulation, UniformTriRefiner

rng = np.random.default_rng(3)
x, y = rng.uniform(0, 10, 70), rng.uniform(0, 7, 70)
level = 220 - 2.2 * x + 3 * np.sin(y) - 6 * np.exp(-((x - 6) ** 2 + (y - 3) ** 2) / 3)

fig, ax = plt.subplots(figsize=(8, 5.6), layout="constrained")
triangles = Triangulation(x, y)
finer, smooth = UniformTriRefiner(triangles).refine_field(level, subdiv=3)
filled = ax.tricontourf(finer, smooth, levels=14, cmap="YlGnBu_r")
ax.tricontour(finer, smooth, levels=14, colors="white", linewidths=0.6)
ax.triplot(triangles, color="black", lw=0.4, alpha=0.25)
ax.plot(x, y, "o", ms=4, color="white", mec="black", mew=0.8)
ax.set(xlabel="east (km)", ylabel="north (km)", aspect="equal")
ax.set_title("Ground water between 70 wells", fontweight="bold")
fig.colorbar(filled, shrink=0.8, label="level (m above the sea)")
canvas.title("Ground water between 70 wells")
canvas.describe("Filled contours of the level of ground water between scattered wells; it falls to the east, with a dip in the middle.")
