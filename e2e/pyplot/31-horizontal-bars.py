# Horizontal bars with names, from the top down, with their errors and values.
import matplotlib.pyplot as plt
import numpy as np

animals = ("cheetah", "horse", "greyhound", "hare", "human")
place = np.arange(len(animals))
speed = np.array([104.0, 70.8, 63.5, 56.0, 36.5])
error = np.array([6, 4, 3, 5, 2])

fig, ax = plt.subplots()
bars = ax.barh(place, speed, xerr=error, align="center", color="mediumseagreen")
ax.set_yticks(place, labels=animals)
ax.invert_yaxis()
ax.set_xlabel("top speed (km/h)")
ax.set_title("Who would win?")
ax.bar_label(bars, fmt="%.1f", padding=4)
ax.set_xlim(right=130)
plt.show()
