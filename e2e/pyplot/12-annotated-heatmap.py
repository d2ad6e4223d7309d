# A heat map of a timetable, each cell with its value and slanted names below.
import matplotlib.pyplot as plt
import numpy as np

days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
hours = ["8–10", "10–12", "12–14", "14–16", "16–18", "18–20"]
visitors = np.array([
    [12, 15, 11, 18, 22, 40, 31],
    [25, 22, 28, 30, 35, 78, 66],
    [48, 45, 52, 50, 61, 95, 88],
    [33, 30, 38, 36, 47, 90, 92],
    [41, 44, 46, 52, 70, 83, 75],
    [20, 18, 24, 27, 55, 49, 30],
])

fig, ax = plt.subplots()
im = ax.imshow(visitors, cmap="YlOrRd")
ax.set_xticks(np.arange(len(days)), labels=days)
ax.set_yticks(np.arange(len(hours)), labels=hours)
plt.setp(ax.get_xticklabels(), rotation=45, ha="right", rotation_mode="anchor")

for row in range(len(hours)):
    for col in range(len(days)):
        count = visitors[row, col]
        ax.text(col, row, count, ha="center", va="center", color="white" if count > 60 else "black")

ax.set_title("Visitors of the swimming pool")
fig.colorbar(im, label="visitors per hour")
fig.tight_layout()
plt.show()
