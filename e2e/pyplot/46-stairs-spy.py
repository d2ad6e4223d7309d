# Steps, distributions, grouped bars, correlations, matrices and uneven cells.
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(7)
fig, axes = plt.subplots(3, 3, figsize=(10, 9))
h, edges = np.histogram(rng.normal(5, 3, 5000), bins=np.linspace(0, 10, 20))
ax = axes[0, 0]
ax.stairs(h, edges, label="simple")
ax.stairs(h, edges + 5, baseline=50, fill=True, label="filled", alpha=0.5)
ax.stairs(h, edges + 10, baseline=h - 40, hatch="//", color="C3", label="hatched")
ax.legend(loc="upper left")
ax = axes[0, 1]
ax.stairs([1, 2, np.nan, 3, 1], orientation="horizontal", baseline=None, lw=2, ls="--")
ax.stairs([4, 3, 5], [0, 1, 3, 4], fill=True, edgecolor="k", lw=1, orientation="horizontal", zorder=0)
ax = axes[0, 2]
data = rng.normal(size=40)
ax.ecdf(data, label="CDF")
ax.ecdf(data, complementary=True, label="CCDF", ls="--")
ax.ecdf(data, weights=np.arange(40), compress=True, label="weighted")
ax.legend(loc="center left")
ax = axes[1, 0]
ax.grouped_bar({"a": [1, 3, 2], "b": [2, 2, 4]}, tick_labels=["x", "y", "z"])
ax.legend()
ax = axes[1, 1]
ax.grouped_bar(
    [[1, 3, 2], [2, 2, 4], [3, 1, 1]],
    positions=[0, 2, 4],
    orientation="horizontal",
    bar_spacing=0.3,
    colors=["r", "0.5", "tab:cyan"],
    hatch=["", "//", "x"],
)
ax = axes[1, 2]
ax.ecdf([3, 1, 2, 2], orientation="horizontal", marker="o")
x, y = rng.normal(size=(2, 100))
axes[2, 0].xcorr(x, np.roll(x, 3) + y, maxlags=20, lw=2)
axes[2, 0].acorr(x, usevlines=False, maxlags=9, color="C1")
axes[2, 1].spy(np.eye(12) + (rng.random((12, 12)) > 0.9))
axes[2, 2].spy(np.triu(rng.normal(size=(10, 14))), precision=0.5, markersize=6, aspect="auto", color="green")
fig.tight_layout()
plt.show()
