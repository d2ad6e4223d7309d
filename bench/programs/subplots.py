# Three rows of three subplots, each with a title, a line and its axes.
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 2 * np.pi, 200)
fig, axs = plt.subplots(3, 3)
for i, ax in enumerate(axs.flat):
    ax.plot(x, np.sin((i + 1) * x), color=f"C{i}")
    ax.set_title(f"frequency {i + 1}", fontsize=10)
fig.tight_layout()
plt.show()
