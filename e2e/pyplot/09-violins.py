# Violin plots beside the points that they are made of.
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(3)
data = [rng.normal(mean, spread, 150) for mean, spread in [(5, 1.0), (6, 0.6), (4.5, 1.4)]]

fig, ax = plt.subplots()
ax.violinplot(data, positions=[1, 2, 3], showmeans=False, showmedians=True, widths=0.7)
for i, values in enumerate(data, start=1):
    ax.scatter(i + rng.uniform(-0.06, 0.06, values.size), values, s=6, color="black", alpha=0.4)
ax.set_xticks([1, 2, 3], labels=["control", "drug A", "drug B"])
ax.set_ylabel("reaction (s)")
ax.set_title("Reaction time by treatment")
plt.show()
