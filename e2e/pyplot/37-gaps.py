# A line breaks where there is no number.
import matplotlib.pyplot as plt
import numpy as np

hour = np.arange(48)
level = 3 + 1.5 * np.sin(2 * np.pi * hour / 12.4) + 0.2 * np.cos(hour)
broken = level.copy()
broken[10:15] = np.nan
broken[30] = np.nan

plt.plot(hour, level + 2, "-", color="lightgrey", label="model")
plt.plot(hour, broken, "o-", markersize=4, label="measured")
plt.plot(hour[~np.isnan(broken)], broken[~np.isnan(broken)] - 2, "s--", markersize=3, label="gaps taken out")
plt.legend(loc="upper right", ncols=3, fontsize="small")
plt.ylim(-1, 8)
plt.xlabel("hour")
plt.ylabel("water level (m)")
plt.title("A tide gauge that failed twice")
plt.show()
