bars = plt.bar(["a", "b", "c"], [2, 3, 1], color="C4")
bars[1].set_height(5)
plt.ylim(0, 6)
