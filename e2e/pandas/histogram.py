# Overlapping histograms
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
df4 = pd.DataFrame({"a": np.random.randn(1000) + 1, "b": np.random.randn(1000), "c": np.random.randn(1000) - 1})
plt.figure()
df4.plot.hist(alpha=0.5)
