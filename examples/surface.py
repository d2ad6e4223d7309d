# A surface in three dimensions, seen from where the address says.
import matplotlib.pyplot as plt
import numpy as np

turn = params.integer("turn", default=-55, min=-180, max=180)  # where it is seen from, degrees
height = params.integer("height", default=28, min=0, max=90)  # degrees above the ground

x, y = np.meshgrid(np.linspace(-3, 3, 90), np.linspace(-3, 3, 90))
z = (1 - x / 2 + x**5 + y**3) * np.exp(-x**2 - y**2)

fig = plt.figure(figsize=(8, 6), layout="constrained")
ax = fig.add_subplot(projection="3d")
surface = ax.plot_surface(x, y, z, cmap="viridis", rstride=2, cstride=2, linewidth=0.2, edgecolor="white")
ax.contour(x, y, z, levels=12, zdir="z", offset=-1.2, cmap="viridis", linewidths=1)
ax.view_init(elev=height, azim=turn)
ax.set(xlabel="x (km)", ylabel="y (km)", zlabel="height (km)", zlim=(-1.2, 1.2))
ax.set_title("Hills and hollows", fontweight="bold")
fig.colorbar(surface, shrink=0.6, label="height (km)")
canvas.title("Hills and hollows")
canvas.describe("A surface with two hills and two hollows in three dimensions, its contour lines on the ground below.")
