import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
days = np.arange("2024-01-01", "2024-07-01", dtype="datetime64[D]")
plt.plot(days, np.cumsum(rng.normal(size=len(days))))
plt.xticks(rotation=30)
plt.title("Half a year")
plt.show()
