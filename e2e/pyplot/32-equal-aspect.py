# Circles stay round when both axes have the same scale.
import matplotlib.pyplot as plt
import numpy as np

angle = np.linspace(0, 2 * np.pi, 150)
fig, ax = plt.subplots(1)
for radius, style in [(0.3, "-"), (0.6, "--"), (1.0, "-.")]:
    ax.plot(radius * np.cos(angle), radius * np.sin(angle), style, label=f"r = {radius}")
ax.add_patch(plt.Circle((0.3, 0.4), 0.2, color="tomato", alpha=0.5))
ax.set_aspect("equal")
ax.set_xlim(-1.25, 1.25)
ax.set_ylim(-1.25, 1.25)
ax.legend(bbox_to_anchor=(1.02, 1), loc="upper left", borderaxespad=0)
plt.title("Circles", fontsize=16, fontweight="bold")
plt.show()
