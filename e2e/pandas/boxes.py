# Boxes of the columns
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
df = pd.DataFrame(np.random.rand(10, 5), columns=["A", "B", "C", "D", "E"])
df.plot.box()
