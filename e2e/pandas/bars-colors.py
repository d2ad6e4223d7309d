# Bars with colours by column, and their labels
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
df = pd.DataFrame({"a": [1, 3, 2], "b": [2, 1, 4]})
ax = df.plot(kind="bar", color={"a": "teal", "b": "orange"}, width=0.8, edgecolor="black", alpha=0.7)
ax.bar_label(ax.containers[0])
