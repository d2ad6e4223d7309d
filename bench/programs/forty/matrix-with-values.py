import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
values = rng.integers(0, 100, (6, 6))
plt.imshow(values, cmap="Blues")
for row in range(6):
    for column in range(6):
        plt.text(column, row, str(values[row, column]), ha="center", va="center")
plt.show()
