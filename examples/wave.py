# Two waves meet and add up: an animation by matplotlib. Ask for it as GIF or WebP.
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.animation import FuncAnimation

x = np.linspace(0, 10, 240)
fig, axes = plt.subplots(3, 1, figsize=(6, 4.5), sharex=True, sharey=True)
names = ["to the right", "to the left", "together"]
lines = [ax.plot(x, 0 * x, color=color, lw=2)[0] for ax, color in zip(axes, ["#3b6fb6", "#e0913a", "#3f9b78"])]
for ax, name in zip(axes, names):
    ax.set_ylim(-2.2, 2.2)
    ax.set_yticks([-2, 0, 2])
    ax.set_title(name, loc="left", fontsize=10)
    ax.grid(alpha=0.3)
axes[-1].set(xlabel="place (m)", xlim=(0, 10))
fig.tight_layout()


def at(step):
    phase = 2 * np.pi * step / 30
    right, left = np.sin(2 * x - phase), np.sin(2 * x + phase)
    for line, wave in zip(lines, [right, left, right + left]):
        line.set_ydata(wave)
    return lines


movie = FuncAnimation(fig, at, frames=30, interval=60)
plt.show()
canvas.title("Two waves meet")
canvas.describe("Two sine waves that move in opposite directions, and below them their sum, a standing wave.")
