# Two groups of points on the same axes
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
df = pd.DataFrame(np.random.rand(50, 4), columns=["a", "b", "c", "d"])
ax = df.plot.scatter(x="a", y="b", color="DarkBlue", label="Group 1")
ax = df.plot.scatter(x="c", y="d", color="DarkGreen", label="Group 2", ax=ax)
