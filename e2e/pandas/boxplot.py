# DataFrame.boxplot
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
df = pd.DataFrame(np.random.rand(10, 5))
plt.figure()
df.boxplot()
