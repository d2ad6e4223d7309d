# Some columns on the right axis, which the program names
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
ts = pd.Series(np.random.randn(1000), index=pd.date_range("1/1/2000", periods=1000)).cumsum()
df = pd.DataFrame(np.random.randn(1000, 4), index=ts.index, columns=list("ABCD")).cumsum()
plt.figure()
ax = df.plot(secondary_y=["A", "B"])
ax.set_ylabel("CD scale")
ax.right_ax.set_ylabel("AB scale")
