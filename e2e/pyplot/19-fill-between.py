# Where one curve lies over the other, and where under it.
import matplotlib.pyplot as plt
import numpy as np

x = np.arange(0.0, 2, 0.01)
y1 = np.sin(2 * np.pi * x)
y2 = 0.8 * np.sin(4 * np.pi * x)

fig, ax = plt.subplots()
ax.plot(x, y1, x, y2, color="black", linewidth=0.8)
ax.fill_between(x, y1, y2, where=(y1 > y2), color="C0", alpha=0.4, interpolate=True, label="over")
ax.fill_between(x, y1, y2, where=(y1 <= y2), color="C1", alpha=0.4, interpolate=True, label="under")
ax.legend(loc="lower right")
ax.set(title="fill_between with where", xlabel="x", ylabel="y")
plt.show()
