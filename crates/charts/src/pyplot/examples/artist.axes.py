line, = plt.plot([1, 3, 2])
line.axes.set_title("its axes")
