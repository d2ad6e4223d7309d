plt.set_loglevel("warning")
plt.plot([1, 4, 9, 16], "o-")
