marks = plt.scatter([1, 2, 3], [2, 1, 3], s=[40, 160, 360])
plt.title(marks.get_sizes())
