# A surface as contour lines and as filled contours with a colour bar.
# size: 1000x400
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-3, 3, 120)
y = np.linspace(-2, 2, 100)
X, Y = np.meshgrid(x, y)
Z = (1 - X / 2 + X**5 + Y**3) * np.exp(-(X**2) - Y**2)

fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
left.contour(X, Y, Z, levels=10, colors="black", linewidths=0.8)
left.set_title("contour")

filled = right.contourf(X, Y, Z, levels=14, cmap="RdBu_r")
right.contour(X, Y, Z, levels=14, colors="k", linewidths=0.3)
fig.colorbar(filled, ax=right, label="height")
right.set_title("contourf")

for ax in (left, right):
    ax.set_xlabel("x")
    ax.set_ylabel("y")
plt.tight_layout()
plt.show()
