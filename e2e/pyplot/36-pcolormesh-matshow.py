# Matrices as pictures: pcolormesh with its own coordinates, matshow with rows and columns.
# size: 900x400
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 3, 31)
y = np.logspace(0, 1, 21)
X, Y = np.meshgrid(x, y)
Z = np.sin(2 * X[:-1, :-1]) * np.log(Y[:-1, :-1])
matrix = np.fromfunction(lambda i, j: np.exp(-((i - j) ** 2) / 8), (12, 12))

fig, (ax1, ax2) = plt.subplots(1, 2, figsize=(9, 4))
mesh = ax1.pcolormesh(X, Y, Z, cmap="coolwarm", vmin=-2, vmax=2)
ax1.set_title("pcolormesh")
fig.colorbar(mesh, ax=ax1)

shown = ax2.matshow(matrix, cmap="magma")
ax2.set_title("matshow")
fig.colorbar(shown, ax=ax2)
plt.show()
