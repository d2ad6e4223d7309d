# Stream lines round two charges, coloured by the strength of the field.
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-2, 2, 80)
y = np.linspace(-1.5, 1.5, 60)
X, Y = np.meshgrid(x, y)
Ex, Ey = np.zeros_like(X), np.zeros_like(Y)
for charge, cx in [(+1, -0.8), (-1, 0.8)]:
    r2 = (X - cx) ** 2 + Y**2 + 0.01
    Ex += charge * (X - cx) / r2**1.5
    Ey += charge * Y / r2**1.5

fig, ax = plt.subplots()
stream = ax.streamplot(X, Y, Ex, Ey, color=np.log10(np.hypot(Ex, Ey)), cmap="plasma", linewidth=1.2, density=1.1)
fig.colorbar(stream.lines, label="log of the field")
ax.plot([-0.8], [0], "o", color="red", markersize=12)
ax.plot([0.8], [0], "o", color="blue", markersize=12)
ax.set_title("A dipole")
ax.set_xlim(-2, 2)
ax.set_ylim(-1.5, 1.5)
plt.show()
