# A line over irregular dates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
s = pd.Series([1, 4, 2, 5], index=pd.to_datetime(["2020-01-01", "2020-01-05", "2020-02-20", "2020-03-01"]))
s.plot()
