# Two lines of 200 points with axes and 20 labels: what lines-on-canvas.py draws by hand.
import matplotlib.pyplot as plt
import numpy as np

xs = np.linspace(0, 10, 200)
plt.plot(xs, np.sin(xs))
plt.plot(xs, np.cos(xs) * 0.7)
plt.xticks(range(11))
plt.yticks(np.arange(9) * 0.25 - 1)
plt.xlim(0, 10)
plt.ylim(-1.1, 1.1)
plt.show()
