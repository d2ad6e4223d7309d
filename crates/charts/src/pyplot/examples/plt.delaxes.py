fig, axs = plt.subplots(2, 2)
for ax, name in zip(axs.flat, ["north", "east", "south"]):
    ax.bar(["'22", "'23", "'24"], [4, 6, 5 + len(name)])
    ax.set_title(name)
fig.delaxes(axs[1, 1])
fig.tight_layout()
