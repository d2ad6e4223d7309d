# A line chart as people make it: two lines, a band, title, labels, legend, grid.
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 200)
fig, ax = plt.subplots()
ax.plot(x, np.sin(x), label="sine")
ax.plot(x, np.cos(x) * 0.7, "--", label="cosine")
ax.fill_between(x, np.sin(x) - 0.1, np.sin(x) + 0.1, alpha=0.2)
ax.set(title="Two waves", xlabel="time (s)", ylabel="height (m)", xlim=(0, 10))
ax.grid(True)
ax.legend()
plt.show()
