# Four plots that share their axes, with a title over all of them.
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 300)
fig, axs = plt.subplots(2, 2, sharex=True, sharey=True)
damping = [0.0, 0.1, 0.3, 1.0]
for ax, d in zip(axs.flat, damping):
    ax.plot(x, np.exp(-d * x) * np.cos(3 * x), color="tab:purple")
    ax.set_title(f"damping = {d}")
    ax.grid(alpha=0.3)

for ax in axs[-1]:
    ax.set_xlabel("time [s]")
for ax in axs[:, 0]:
    ax.set_ylabel("displacement")
fig.suptitle("A damped oscillator")
plt.tight_layout()
plt.show()
