# Plots on axes that the program made
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
ts = pd.Series(np.random.randn(1000), index=pd.date_range("1/1/2000", periods=1000)).cumsum()
df = pd.DataFrame(np.random.randn(1000, 4), index=ts.index, columns=list("ABCD")).cumsum()
fig, axes = plt.subplots(nrows=2, ncols=2)
plt.subplots_adjust(wspace=0.2, hspace=0.5)
df["A"].plot(ax=axes[0, 0])
axes[0, 0].set_title("A")
df["B"].plot(ax=axes[0, 1])
df["C"].plot(ax=axes[1, 0])
df["D"].plot(ax=axes[1, 1])
