# The object-oriented way: set() for everything, and no box round the plot.
# size: 800x400
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-np.pi, np.pi, 200)
fig = plt.figure(figsize=(8, 4))
ax1 = fig.add_subplot(1, 2, 1)
ax1.plot(x, np.tanh(x))
ax1.set(title="No box", xlabel="x", ylabel="tanh x", xlim=(-3.5, 3.5), ylim=(-1.1, 1.1), yticks=[-1, 0, 1])
ax1.spines["top"].set_visible(False)
ax1.spines["right"].set_visible(False)

ax2 = fig.add_subplot(1, 2, 2)
ax2.plot(x, np.sin(x), color="darkorange")
ax2.spines[["top", "right"]].set_visible(False)
ax2.spines["left"].set_position("zero")
ax2.spines["bottom"].set_position("zero")
ax2.tick_params(axis="both", direction="in", length=6, width=1.5, labelsize=8)
ax2.set(xticks=[-2, -1, 1, 2], yticks=[-1, 1])
ax2.set_title("Axes through the origin", loc="left")
fig.subplots_adjust(wspace=0.3)
plt.show()
