# A logarithmic y axis
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
ts = pd.Series(np.random.randn(1000), index=pd.date_range("1/1/2000", periods=1000))
ts = np.exp(ts.cumsum())
ts.plot(logy=True)
