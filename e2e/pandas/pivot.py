# A pivoted table
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
df = pd.DataFrame({"m": [1, 1, 2, 2, 3, 3], "k": list("xyxyxy"), "v": [1, 2, 3, 4, 2, 1]})
ax = df.pivot(index="m", columns="k", values="v").plot(marker="s", xticks=[1, 2, 3])
ax.set_xlabel("month")
