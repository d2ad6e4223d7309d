# A style sheet
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
plt.style.use("ggplot")
df = pd.DataFrame({"a": [1, 3, 2], "b": [2, 1, 4]})
df.plot()
