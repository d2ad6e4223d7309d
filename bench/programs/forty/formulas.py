import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0.1, 3, 100)
plt.plot(x, x**2 / 2, label=r"$\frac{x^2}{2}$")
plt.plot(x, np.sqrt(x), label=r"$\sqrt{x}$")
plt.title(r"$\int_0^x t\,dt = \frac{x^2}{2}$")
plt.legend()
plt.show()
