# Bars, an axes for each column
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
df2 = pd.DataFrame(np.random.rand(5, 3), columns=["a", "b", "c"])
df2.plot.bar(subplots=True, figsize=(5, 6))
