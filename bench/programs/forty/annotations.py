import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 200)
plt.plot(x, np.sin(x))
plt.annotate("a maximum", xy=(np.pi / 2, 1), xytext=(3, 1.3), arrowprops={"arrowstyle": "->"})
plt.text(5, -0.5, "a trough", bbox={"facecolor": "wheat"})
plt.ylim(-1.5, 1.6)
plt.show()
