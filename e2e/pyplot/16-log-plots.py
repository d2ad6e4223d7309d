# The same growth on four pairs of scales.
# size: 900x700
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0.1, 20, 200)
fig, axs = plt.subplots(2, 2, figsize=(9, 7))

axs[0, 0].plot(x, x**2)
axs[0, 0].set_title("linear")

axs[0, 1].semilogy(x, np.exp(x / 2), "g")
axs[0, 1].set_title("semilogy")
axs[0, 1].grid(True, which="both", linewidth=0.4)

axs[1, 0].loglog(x, x**3, "r-.", label="$x^3$")
axs[1, 0].loglog(x, x**2, "b:", label="$x^2$")
axs[1, 0].set_title("loglog")
axs[1, 0].legend()

t = np.linspace(-50, 50, 401)
axs[1, 1].plot(t, t)
axs[1, 1].set_yscale("symlog", linthresh=1)
axs[1, 1].set_title("symlog")
axs[1, 1].grid()

plt.tight_layout()
plt.show()
