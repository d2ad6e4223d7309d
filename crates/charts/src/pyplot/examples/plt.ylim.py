plt.bar(["A", "B", "C"], [98.2, 99.1, 99.6], color=["C0", "C1", "C2"])
plt.ylim(97, 100)
plt.ylabel("on time (%)")
