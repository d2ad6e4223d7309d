# A line over names, with its settings
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
df = pd.DataFrame({"a": [1, 2, 3]}, index=["x", "y", "z"])
df.plot(legend=False, rot=45, xlabel="letters", ylabel="n", ylim=(0, 4))
