# Box plots, plain and notched, of four samples with outliers.
# size: 800x400
import matplotlib.pyplot as plt
import numpy as np

np.random.seed(7)
samples = [np.random.normal(0, spread, 100) for spread in (1, 2, 3, 4)]

fig, (ax1, ax2) = plt.subplots(1, 2, figsize=(8, 4))
ax1.boxplot(samples)
ax1.set_title("Plain")
ax1.set_xlabel("sample")
ax1.set_ylabel("value")

boxes = ax2.boxplot(samples, notch=True, patch_artist=True, tick_labels=["a", "b", "c", "d"], showmeans=True)
for patch, color in zip(boxes["boxes"], ["pink", "lightblue", "lightgreen", "khaki"]):
    patch.set_facecolor(color)
ax2.yaxis.grid(True)
ax2.set_title("Notched and filled")
plt.show()
