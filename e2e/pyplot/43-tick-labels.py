# Labels that are turned, hidden and coloured one by one; bars with their numbers; an opaque colour set later.
import matplotlib.pyplot as plt
import numpy as np

fig, axs = plt.subplots(2, 2, figsize=(8, 6))
ax = axs[0, 0]
bars = ax.bar(["apples", "pears", "plums"], [12, 7, 9])
for bar in bars:
    ax.text(bar.get_x() + bar.get_width() / 2, bar.get_height(), f"{bar.get_height()}", ha="center", va="bottom")
ax.set_xticklabels(ax.get_xticklabels(), rotation=45, ha="right")
ax.set_ylim(0, 14)

ax = axs[0, 1]
ax.plot(np.arange(12) ** 2)
for label in ax.get_yticklabels()[::2]:
    label.set_visible(False)
for label, color in zip(ax.get_xticklabels(), ["r", "g", "b"]):
    label.set_color(color)

ax = axs[1, 0]
epochs = np.arange(1, 41)
ax.semilogy(epochs, 0.3 + 0.5 * np.exp(-epochs / 10))
ax.set_title("A loss within one power of ten, whose title is long")

ax = axs[1, 1]
rng = np.random.default_rng(8)
parts = ax.violinplot([rng.normal(m, 1, 80) for m in (1, 2, 3)], showmedians=True)
for body, color in zip(parts["bodies"], ["tomato", "gold", "teal"]):
    body.set_facecolor(color)
ax.bar([1, 2, 3], [-1, np.nan, 2], width=0.2)
ax.axhspan(-2, 0, facecolor="gray", alpha=0.2)

fig.tight_layout()
plt.show()
