# Too many points to see: count them in hexagons, plain and logarithmic.
# size: 900x400
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(8)
age = rng.gamma(6, 6, 15_000)
spent = age * 0.8 + rng.normal(20, 12, age.size)

fig, (left, right) = plt.subplots(ncols=2, sharey=True, figsize=(9, 4))
hexes = left.hexbin(age, spent, gridsize=30, cmap="inferno")
left.set_title("customers")
fig.colorbar(hexes, ax=left, label="count")

hexes = right.hexbin(age, spent, gridsize=30, bins="log", cmap="inferno", mincnt=1)
right.set_title("customers, logarithmic")
fig.colorbar(hexes, ax=right, label="count")
for ax in (left, right):
    ax.set_xlabel("age")
left.set_ylabel("spent")
plt.show()
