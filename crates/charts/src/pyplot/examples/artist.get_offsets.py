marks = plt.scatter([1, 2, 3], [2, 1, 3], s=200)
plt.plot(*marks.get_offsets().T, color="C1")
