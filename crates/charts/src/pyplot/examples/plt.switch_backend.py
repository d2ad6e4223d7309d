plt.switch_backend("agg")
plt.bar(["a", "b", "c"], [3, 5, 2])
