# Four ways of drawing a histogram.
# size: 900x600
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(19680801)
a = rng.normal(100, 15, 1000)
b = rng.normal(120, 10, 600)

fig, axs = plt.subplots(2, 2, figsize=(9, 6))
axs[0, 0].hist(a, bins=30, edgecolor="black")
axs[0, 0].set_title("counts")

axs[0, 1].hist(a, bins=30, density=True, alpha=0.6, label="a")
axs[0, 1].hist(b, bins=30, density=True, alpha=0.6, label="b")
axs[0, 1].set_title("densities")
axs[0, 1].legend()

axs[1, 0].hist([a, b], bins=12, stacked=True, color=["tab:olive", "tab:cyan"])
axs[1, 0].set_title("stacked")

axs[1, 1].hist(a, bins=40, histtype="step", cumulative=True, linewidth=1.5)
axs[1, 1].hist(b, bins=40, histtype="stepfilled", alpha=0.3, log=True)
axs[1, 1].set_title("cumulative step, logarithmic")

for ax in axs.flat:
    ax.set_xlabel("score")
fig.tight_layout()
plt.show()
