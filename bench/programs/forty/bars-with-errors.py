import matplotlib.pyplot as plt

plt.bar(["one", "two", "three", "four"], [3, 5, 2, 4], yerr=[0.4, 0.6, 0.3, 0.5], capsize=6, hatch="//", edgecolor="black")
plt.ylabel("value")
plt.show()
