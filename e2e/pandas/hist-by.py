# Series.hist by groups
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
data = pd.Series(np.random.randn(1000))
data.hist(by=np.random.randint(0, 4, 1000), figsize=(6, 4))
