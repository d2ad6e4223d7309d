# A wide plot under two small ones: a grid in which plots take several cells.
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 4 * np.pi, 400)

plt.subplot(2, 2, 1)
plt.plot(x, np.sin(x))
plt.title("sin")

plt.subplot(222)
plt.plot(x, np.cos(x), color="tab:red")
plt.title("cos")

plt.subplot(2, 2, (3, 4))
plt.plot(x, np.sin(x) + np.cos(3 * x) / 3, color="tab:green")
plt.title("a sum")
plt.xlabel("x")

plt.tight_layout()
plt.savefig("grid.png", dpi=100)
plt.show()
