# Two curves in one plot, with format strings, a grid and a legend.
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 2 * np.pi, 100)

plt.plot(x, np.sin(x), "b-", label="sine")
plt.plot(x, np.cos(x), "r--", label="cosine")
plt.plot(x[::10], np.sin(x[::10]), "ko", markersize=5)
plt.title("Sine and cosine")
plt.xlabel("angle (radians)")
plt.ylabel("value")
plt.xlim(0, 2 * np.pi)
plt.ylim(-1.2, 1.2)
plt.grid(True)
plt.legend()
plt.savefig("sine.png")
plt.show()
