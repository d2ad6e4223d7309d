import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 100)
plt.semilogy(x, np.exp(x))
plt.title("Growth")
plt.show()
