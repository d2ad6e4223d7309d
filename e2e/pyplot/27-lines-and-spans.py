# A curve between its limits, with lines and bands across the plot.
import matplotlib.pyplot as plt
import numpy as np

t = np.linspace(-10, 10, 200)
y = 1 / (1 + np.exp(-t))

plt.plot(t, y, linewidth=2, label=r"$\sigma(t) = \frac{1}{1 + e^{-t}}$")
plt.axhline(0, color="black", linestyle="--")
plt.axhline(1, color="black", linestyle="--")
plt.axvline(color="grey")
plt.axvspan(-2, 2, color="tab:orange", alpha=0.15)
plt.axhspan(0.9, 1.0, xmin=0.5, facecolor="tab:green", alpha=0.2)
plt.axline((0, 0.5), slope=0.25, color="black", linestyle=(0, (5, 5)))
plt.hlines([0.25, 0.75], -10, -4, colors="purple", linestyles="dashdot")
plt.vlines([-8, -6], 0, [0.2, 0.4], colors="brown")
plt.xlim(-10, 10)
plt.xlabel("t")
plt.legend(fontsize=14)
plt.show()
