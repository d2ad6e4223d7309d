# DataFrame.boxplot by a column
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
df = pd.DataFrame(np.random.rand(10, 2), columns=["Col1", "Col2"])
df["X"] = pd.Series(["A", "A", "A", "A", "A", "B", "B", "B", "B", "B"])
df.boxplot(by="X")
