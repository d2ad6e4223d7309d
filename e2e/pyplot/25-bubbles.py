# A scatter plot whose points have a size and a colour of their own.
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(2024)
income = rng.uniform(2, 50, 60)
life = 55 + 8 * np.log(income) + rng.normal(0, 2, 60)
people = rng.uniform(1, 100, 60)
region = rng.integers(0, 5, 60)

plt.scatter(income, life, s=people * 6, c=region, cmap="viridis", alpha=0.6, edgecolors="black", linewidths=0.7)
plt.colorbar(label="region")
plt.xlabel("income (1000 $)")
plt.ylabel("life expectancy (years)")
plt.title("Richer is longer")
plt.show()
