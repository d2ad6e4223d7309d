fig, axs = plt.subplots(2, 1, sharex=True)
axs[0].plot([121, 124, 128, 131], "o-", color="seagreen")
axs[1].plot([118, 125, 129, 136], "s-", color="mediumpurple")
fig.supylabel("height (cm)")
