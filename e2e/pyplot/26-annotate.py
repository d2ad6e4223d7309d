# Arrows and boxes that explain a curve.
import matplotlib.pyplot as plt
import numpy as np

t = np.arange(0.0, 5.0, 0.01)
s = np.cos(2 * np.pi * t) * np.exp(-t / 3)

fig, ax = plt.subplots()
ax.plot(t, s, lw=2)
ax.annotate("local maximum", xy=(2, s[200]), xytext=(3, 1.2),
            arrowprops=dict(facecolor="black", shrink=0.05))
ax.annotate("first minimum", xy=(0.5, s[50]), xytext=(1.3, -1.2),
            arrowprops=dict(arrowstyle="->", connectionstyle="arc3,rad=0.2"),
            bbox=dict(boxstyle="round", fc="wheat", ec="0.5"))
ax.annotate("start", xy=(0, 1), xytext=(10, 20), textcoords="offset points", color="crimson",
            arrowprops={"arrowstyle": "-|>", "color": "crimson"})
ax.set_ylim(-1.6, 1.6)
ax.set_xlabel("time (s)")
plt.show()
