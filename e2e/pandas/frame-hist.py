# DataFrame.hist: a histogram for each column
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
ts = pd.Series(np.random.randn(1000), index=pd.date_range("1/1/2000", periods=1000)).cumsum()
df = pd.DataFrame(np.random.randn(1000, 4), index=ts.index, columns=list("ABCD")).cumsum()
df.diff().hist(color="k", alpha=0.5, bins=50)
