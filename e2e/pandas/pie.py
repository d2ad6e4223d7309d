# A pie of a Series
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
series = pd.Series(3 * np.random.rand(4), index=["a", "b", "c", "d"], name="series")
series.plot.pie(figsize=(6, 6))
