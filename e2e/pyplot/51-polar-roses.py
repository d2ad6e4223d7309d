# Polar lines: roses, a spiral, a clock and a slice of a circle.
# size: 800x640
import matplotlib.pyplot as plt
import numpy as np

angles = np.linspace(0, 2 * np.pi, 600)
fig = plt.figure(figsize=(8, 6.4))

ax = fig.add_subplot(2, 2, 1, projection="polar")
ax.plot(angles, np.cos(3 * angles), label="3 leaves")
ax.plot(angles, np.abs(np.cos(2 * angles)), "--", label="4 leaves")
ax.legend(loc="lower left", fontsize="small")
ax.set_title("roses")

ax = fig.add_subplot(2, 2, 2, polar=True)
turns = np.arange(0, 2, 0.01)
ax.plot(2 * np.pi * turns, turns, color="tab:red", lw=2)
ax.axhline(1.5, color="tab:green", ls=":")
ax.set_rmax(2)
ax.set_rticks([0.5, 1, 1.5, 2])
ax.set_rlabel_position(-22.5)
ax.annotate("one turn", xy=(0, 1), xytext=(0.6, 1.6), arrowprops={"arrowstyle": "->"})

ax = fig.add_subplot(2, 2, 3, projection="polar")
ax.set_theta_zero_location("N")
ax.set_theta_direction(-1)
ax.set_thetagrids(range(0, 360, 30), labels=["12", *map(str, range(1, 12))])
ax.set_ylim(0, 1)
ax.set_yticks([])
ax.grid(False)
ax.plot([0, np.radians(304.5)], [0, 0.5], color="black", lw=5)
ax.plot([0, np.radians(54)], [0, 0.85], color="black", lw=3)

ax = fig.add_subplot(2, 2, 4, projection="polar")
half = np.linspace(0, np.pi, 100)
ax.fill_between(half, 1, 2 + np.sin(5 * half), alpha=0.3)
ax.plot(half, 2 + np.sin(5 * half))
ax.set_thetamax(180)
ax.set_rorigin(-1)
plt.show()
