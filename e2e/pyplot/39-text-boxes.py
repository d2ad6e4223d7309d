# Text in three kinds of coordinates: of the data, of the axes, of the figure.
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(10)
weight = rng.normal(502, 4, 5000)
words = f"mean = {weight.mean():.1f} g\nmedian = {np.median(weight):.1f} g\nspread = {weight.std():.1f} g"

fig, ax = plt.subplots()
ax.hist(weight, 50, color="peru")
ax.text(0.04, 0.95, words, transform=ax.transAxes, fontsize=12, verticalalignment="top",
        bbox=dict(boxstyle="round", facecolor="wheat", alpha=0.5))
ax.text(508, 180, "few are heavy", style="italic", rotation=-45, color="C3")
ax.set_xlabel("weight (g)")
ax.set_ylabel("loaves")
fig.text(0.98, 0.02, "5,000 loaves of bread", ha="right", fontsize=8, color="gray")
fig.subplots_adjust(bottom=0.15)
plt.show()
