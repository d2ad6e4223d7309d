colors = plt.get_cmap("Set2").colors
plt.pie([1] * len(colors), colors=colors, labels=[f"C{i}" for i in range(len(colors))])
plt.title("Set2's colours")
