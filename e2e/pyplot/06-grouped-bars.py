# Scores by group: bars side by side, each with its value on top.
import matplotlib.pyplot as plt
import numpy as np

subjects = ["Maths", "Physics", "Biology", "History"]
first = [62, 71, 80, 75]
second = [68, 66, 84, 79]

x = np.arange(len(subjects))
width = 0.35

fig, ax = plt.subplots()
bars1 = ax.bar(x - width / 2, first, width, label="2023")
bars2 = ax.bar(x + width / 2, second, width, label="2024")
ax.bar_label(bars1, padding=3)
ax.bar_label(bars2, padding=3)

ax.set_ylabel("Mean score")
ax.set_title("Scores by subject and year")
ax.set_xticks(x)
ax.set_xticklabels(subjects)
ax.set_ylim(0, 100)
ax.legend(loc="upper left", ncol=2)
fig.tight_layout()
plt.show()
