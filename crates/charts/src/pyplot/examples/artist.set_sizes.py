marks = plt.scatter([1, 2, 3], [2, 1, 3])
marks.set_sizes([40, 160, 360])
