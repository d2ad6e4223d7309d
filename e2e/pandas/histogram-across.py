# A cumulative histogram across
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
df4 = pd.DataFrame({"a": np.random.randn(1000) + 1})
df4["a"].plot.hist(orientation="horizontal", cumulative=True)
