# The look of ggplot, on four kinds of chart.
import matplotlib.pyplot as plt
import numpy as np

plt.style.use("ggplot")
rng = np.random.default_rng(6)
fig, axs = plt.subplots(nrows=2, ncols=2)

height = rng.normal(170, 10, 150)
axs[0, 0].plot(height, height - 100 + rng.normal(0, 8, 150), "o", alpha=0.7)

x = np.linspace(0, 6)
for k in range(1, 6):
    axs[0, 1].plot(x, np.sin(x) / k)
axs[0, 1].margins(0)

quarter = np.arange(4)
axs[1, 0].bar(quarter, [12, 17, 9, 21], 0.35)
axs[1, 0].bar(quarter + 0.35, [14, 15, 13, 24], 0.35, color="C1")
axs[1, 0].set_xticks(quarter + 0.175, labels=["Q1", "Q2", "Q3", "Q4"])

axs[1, 1].hist(height, bins=20)
plt.show()
