import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 200)
fig, axs = plt.subplots(2, 2, sharex=True, sharey=True)
for n, ax in enumerate(axs.flat):
    ax.plot(x, np.sin(x * (n + 1)))
    ax.set_title(f"{n + 1}")
fig.tight_layout()
plt.show()
