fig, ax = plt.subplots()
ax.scatter([1, 2, 3], [2, 1, 3], s=200)
for marks in ax.collections:
    marks.set_edgecolor("black")
