marks, = plt.plot([0, 1, 2], [0, 1, 0], "o", markersize=20)
marks.set_clip_on(False)
plt.xlim(0, 2)
plt.ylim(0, 1)
