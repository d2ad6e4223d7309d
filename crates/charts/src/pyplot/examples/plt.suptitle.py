fig, axs = plt.subplots(1, 2)
axs[0].plot([12, 15, 19, 24], "o-", color="C3")
axs[1].plot([61, 58, 49, 40], "o-", color="C0")
fig.suptitle("Warmer and drier", fontsize=16)
