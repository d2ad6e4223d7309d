# Every colour of the cycle, with markers and styles of lines.
import matplotlib.pyplot as plt
import numpy as np

x = np.arange(0, 10)
markers = ["o", "s", "^", "v", "D", "p", "*", "x", "+", "h"]
styles = ["-", "--", "-.", ":"]

for i, marker in enumerate(markers):
    plt.plot(x, x * 0.3 + i, color=f"C{i}", marker=marker, linestyle=styles[i % 4], markersize=8,
             markerfacecolor="white" if i % 2 else None, markeredgewidth=1.5, label=f"C{i} '{marker}'")
plt.legend(loc="upper left", bbox_to_anchor=(1, 1), title="markers", frameon=False)
plt.title("Markers and the colour cycle")
plt.subplots_adjust(right=0.75)
plt.show()
