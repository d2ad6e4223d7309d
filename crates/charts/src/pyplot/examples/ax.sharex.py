fig, axs = plt.subplots(2)
axs[0].plot([0, 10, 20, 30], [5, 9, 7, 12], "o-", color="steelblue")
axs[1].plot([12, 18], [40, 60], "s-", color="goldenrod")
axs[1].sharex(axs[0])
for ax, unit in zip(axs, ["°C", "rain (mm)"]):
    ax.margins(y=0.2)
    ax.set_ylabel(unit)
axs[1].set_xlabel("day")
