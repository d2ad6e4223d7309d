# Polar bars and areas: a wind rose, a radar chart, a mesh and points.
# size: 900x700
import matplotlib.pyplot as plt
import numpy as np

fig, axes = plt.subplots(2, 2, figsize=(9, 7), subplot_kw={"projection": "polar"})
(rose, radar), (mesh, points) = axes

angles = np.radians(np.arange(0, 360, 45))
calm, windy = np.array([8, 5, 3, 4, 9, 12, 10, 7]), np.array([3, 1, 1, 2, 6, 9, 8, 4])
rose.bar(angles, calm, width=0.7, color="#9ecae1", edgecolor="white", label="below 5 m/s")
rose.bar(angles, windy, width=0.7, bottom=calm, color="#3182bd", edgecolor="white", label="above")
rose.set_theta_zero_location("N")
rose.set_theta_direction("clockwise")
rose.set_xticks(angles, ["N", "NE", "E", "SE", "S", "SW", "W", "NW"])
rose.legend(loc="upper left", bbox_to_anchor=(-0.4, 1.1), fontsize=8)

around = np.linspace(0, 2 * np.pi, 6)
for name, values in [("a", [4, 3, 5, 2, 4]), ("b", [2, 5, 3, 4, 3])]:
    radar.plot(around, [*values, values[0]], linewidth=2, label=name)
    radar.fill(around, [*values, values[0]], alpha=0.25)
radar.set_xticks(around[:-1], ["speed", "power", "range", "safety", "comfort"])
radar.set_yticklabels([])
radar.set_title("radar", pad=12)

grid = np.meshgrid(np.linspace(0, 2 * np.pi, 31), np.linspace(0, 4, 9))
mesh.pcolormesh(*grid, np.cos(2 * grid[0]) * grid[1], cmap="coolwarm", shading="auto")
mesh.tick_params(labelsize=8)
mesh.grid(color="0.5", lw=0.5)

rng = np.random.default_rng(7)
radius = 2 * rng.random(80)
points.scatter(2 * np.pi * rng.random(80), radius, c=radius, s=120 * radius, cmap="viridis", alpha=0.75)
points.axvspan(0.5, 1.2, color="gold", alpha=0.3)
points.spines["polar"].set_visible(False)
points.set_facecolor("whitesmoke")
plt.show()
