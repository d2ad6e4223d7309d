# Sums of groups as bars
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
df = pd.DataFrame({"g": list("aabbcc"), "v": [1, 2, 3, 4, 5, 6], "w": [2, 1, 2, 1, 2, 9]})
df.groupby("g")[["v", "w"]].sum().plot(kind="bar", title="Sums", figsize=(5, 4))
plt.tight_layout()
