# A line over time differences
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
s = pd.Series(range(5), index=pd.timedelta_range("1h", periods=5, freq="h"))
s.plot()
