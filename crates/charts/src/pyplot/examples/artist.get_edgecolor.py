bars = plt.bar(["a", "b"], [2, 3], edgecolor="red", linewidth=3)
plt.title(bars[0].get_edgecolor())
