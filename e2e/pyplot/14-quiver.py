# A field of arrows: the flow round a vortex.
# size: 600x600
import matplotlib.pyplot as plt
import numpy as np

x, y = np.meshgrid(np.linspace(-2, 2, 15), np.linspace(-2, 2, 15))
u = -y / (x**2 + y**2 + 0.5)
v = x / (x**2 + y**2 + 0.5)
speed = np.hypot(u, v)

plt.figure(figsize=(6, 6))
plt.quiver(x, y, u, v, speed, cmap="viridis")
plt.colorbar(label="speed", shrink=0.8)
plt.gca().set_aspect("equal")
plt.title("A vortex")
plt.xlabel("x")
plt.ylabel("y")
plt.show()
