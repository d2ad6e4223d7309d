# A line with errors
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
df = pd.DataFrame({"a": [1, 3, 2], "e": [0.2, 0.1, 0.4]})
df["a"].plot(yerr=df["e"])
