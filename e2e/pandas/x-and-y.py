# One column against another
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
df3 = pd.DataFrame(np.random.randn(1000, 2), columns=["B", "C"]).cumsum()
df3["A"] = pd.Series(list(range(1000)))
df3.plot(x="A", y="B")
