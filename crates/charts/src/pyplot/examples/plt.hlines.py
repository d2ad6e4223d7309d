names = ["plan", "build", "test", "ship"]
plt.hlines(range(4), [0, 2, 5, 8], [3, 7, 9, 10], colors=["C0", "C1", "C2", "C3"], lw=12)
plt.yticks(range(4), names)
plt.ylim(3.6, -0.6)
plt.xlabel("week")
