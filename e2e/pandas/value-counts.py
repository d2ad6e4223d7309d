# Counted values as bars across
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
s = pd.Series(list("aaabbc"))
ax = s.value_counts().plot(kind="barh", color=["r", "g", "b"])
ax.invert_yaxis()
