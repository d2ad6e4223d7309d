# A lag plot
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
from pandas.plotting import lag_plot
data = pd.Series(0.1 * np.random.rand(1000) + 0.9 * np.sin(np.linspace(-99 * np.pi, 99 * np.pi, num=1000)))
lag_plot(data)
