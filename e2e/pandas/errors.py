# Bars with errors from a group-by of two levels
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

np.random.seed(19)
letters, words = list("aaaaabbbbb"), ["foo", "foo", "foo", "bar", "bar", "foo", "foo", "bar", "bar", "bar"]
index = pd.MultiIndex.from_arrays([letters, words], names=["letter", "word"])
df = pd.DataFrame({"data1": [9, 3, 2, 4, 3, 2, 4, 6, 3, 2], "data2": [9, 6, 5, 7, 5, 4, 5, 6, 5, 1]}, index=index)
groups = df.groupby(level=("letter", "word"))
means = groups.mean()
errors = groups.std()
fig, ax = plt.subplots()
means.plot.bar(yerr=errors, ax=ax, capsize=4, rot=0)
