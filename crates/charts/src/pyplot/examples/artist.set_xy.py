bars = plt.bar(["a", "b", "c"], [2, 3, 1], color="C4")
bars[1].set_xy((0.6, 1))
plt.ylim(0, 5)
