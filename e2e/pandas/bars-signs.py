# Bars below and above zero
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
s = pd.Series([3, -1, 2], index=["p", "q", "r"])
ax = s.plot.bar(color=["g" if v > 0 else "r" for v in s], rot=0, fontsize=12)
ax.axhline(0, color="k", lw=0.8)
