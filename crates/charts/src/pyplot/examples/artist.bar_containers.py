bars = plt.grouped_bar([[3, 5, 4], [4, 2, 6]], labels=["a", "b"], colors=["tab:blue", "tab:orange"])
for container in bars.bar_containers:
    plt.bar_label(container)
plt.legend()
