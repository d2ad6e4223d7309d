# Parallel coordinates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
from pandas.plotting import parallel_coordinates
df = pd.DataFrame(np.random.randn(20, 3), columns=["a", "b", "c"])
df["N"] = list("xyxyxyxyxyxyxyxyxyxy")
parallel_coordinates(df, "N")
