# Formulas in titles, labels, legends and beside the curve.
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-4, 4, 400)
mu, sigma = 0, 1
pdf = np.exp(-((x - mu) ** 2) / (2 * sigma**2)) / np.sqrt(2 * np.pi * sigma**2)

plt.plot(x, pdf, label=r"$\mu=0,\ \sigma^2=1$")
plt.plot(x, pdf**2, "--", label=r"$f(x)^2$")
plt.title(r"Normal distribution: $N(\mu, \sigma^2)$")
plt.xlabel(r"$x_i$")
plt.ylabel(r"$f(x)$")
plt.text(0.9, 0.33, r"$\frac{1}{\sqrt{2\pi\sigma^2}}\ e^{-\frac{(x-\mu)^2}{2\sigma^2}}$", fontsize=16)
plt.text(-3.8, 0.2, r"$\alpha \leq \beta \pm \Delta_{max}$" "\n" r"$\sum_{i=0}^{\infty} x_i \rightarrow \infty$",
         fontsize=12)
plt.xticks([-2, -1, 0, 1, 2], [r"$-2\sigma$", r"$-\sigma$", r"$\mu$", r"$\sigma$", r"$2\sigma$"])
plt.legend()
plt.show()
