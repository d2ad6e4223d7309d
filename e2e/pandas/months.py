# A line over months
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
s = pd.Series(range(30), index=pd.period_range("1990-03", periods=30, freq="M"))
s.plot(style="--o", grid=True)
