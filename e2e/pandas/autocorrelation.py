# An autocorrelation plot
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
from pandas.plotting import autocorrelation_plot
data = pd.Series(0.7 * np.random.rand(1000) + 0.3 * np.sin(np.linspace(-9 * np.pi, 9 * np.pi, num=1000)))
autocorrelation_plot(data)
