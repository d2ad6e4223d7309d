fig, axs = plt.subplots(1, 2, sharey=True)
for ax, below in zip(axs, [True, False]):
    ax.bar(["a", "b", "c"], [3, 5, 4], color="goldenrod")
    ax.grid(axis="y", color="gray")
    ax.set_axisbelow(below)
    ax.set_title(f"below: {below}")
