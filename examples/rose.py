# A wind rose: from where the wind blows, and how strongly.
import matplotlib.pyplot as plt
import numpy as np

names = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
hours = np.array([
    [52, 31, 24, 40, 66, 88, 74, 58],
    [21, 10, 8, 19, 44, 96, 81, 39],
    [6, 2, 1, 5, 18, 61, 47, 15],
])
angles = np.linspace(0, 2 * np.pi, len(names), endpoint=False)

fig, ax = plt.subplots(figsize=(6, 6), subplot_kw={"projection": "polar"}, layout="constrained")
floor = np.zeros(len(names))
for band, speed, color in zip(hours, ["below 4", "4 to 8", "above 8"], ["#c9dcee", "#7aa7d6", "#2f5f9e"]):
    ax.bar(angles, band, width=0.7, bottom=floor, color=color, edgecolor="white", label=f"{speed} m/s")
    floor += band
ax.set_theta_zero_location("N")
ax.set_theta_direction(-1)
ax.set_xticks(angles, names)
ax.set_yticks([100, 200], ["100 h", "200 h"], color="0.4", fontsize=9)
ax.set_rlabel_position(100)
ax.spines["polar"].set_visible(False)
ax.set_title("The wind blows from the south-west", fontweight="bold")
fig.legend(loc="outside lower center", ncols=3, frameon=False)
canvas.title("A wind rose")
canvas.describe("A wind rose with eight directions in three classes of speed. South-west and west have the most hours.")
