line, = plt.plot([1, 3, 2])
line.figure.set_facecolor("mistyrose")
