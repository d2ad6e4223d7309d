# A matrix of scatter plots
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
from pandas.plotting import scatter_matrix
df = pd.DataFrame(np.random.randn(100, 3), columns=["a", "b", "c"])
scatter_matrix(df, alpha=0.4, figsize=(6, 6), diagonal="hist")
