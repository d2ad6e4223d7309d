# Bars of months
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
s = pd.Series([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.0], index=pd.date_range("2020-01-31", periods=12, freq="ME"))
s.plot.bar()
