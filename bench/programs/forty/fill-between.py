import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 200)
plt.fill_between(x, np.sin(x), np.cos(x), where=np.sin(x) > np.cos(x), alpha=0.4)
plt.plot(x, np.sin(x), x, np.cos(x))
plt.show()
