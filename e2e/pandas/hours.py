# A line over hours
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
s = pd.Series(np.arange(72.0) ** 2, index=pd.date_range("2020-02-27", periods=72, freq="h"))
s.plot()
