import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
for shift in (0, 1, 2):
    plt.hist(rng.normal(shift, size=1_000), bins=30, histtype="step", label=f"shift {shift}")
plt.legend()
plt.show()
