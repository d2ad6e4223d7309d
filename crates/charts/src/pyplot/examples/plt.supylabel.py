fig, axs = plt.subplots(2, 1, sharex=True)
axs[0].plot([121, 124, 128, 131], "o-", color="C2")
axs[1].plot([118, 125, 129, 136], "s-", color="C4")
fig.supylabel("height (cm)")
