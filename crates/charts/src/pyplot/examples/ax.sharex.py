fig, axs = plt.subplots(2)
axs[0].plot([0, 10, 20, 30], [5, 9, 7, 12], "o-")
axs[1].plot([12, 18], [40, 60], "s-", color="C1")
axs[1].sharex(axs[0])
