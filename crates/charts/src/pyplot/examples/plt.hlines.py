names = ["plan", "build", "test", "ship"]
plt.hlines(range(4), [0, 2, 5, 8], [3, 7, 9, 10], colors=["steelblue", "goldenrod", "seagreen", "indianred"], lw=12)
plt.yticks(range(4), names)
plt.ylim(3.6, -0.6)
plt.xlabel("week")
