ax = plt.gca()
ax.plot([0, 0.004, 0.009], [120, 540, 910], "o-", color="mediumpurple")
ax.xaxis.set_major_locator(plt.AutoLocator())
ax.set_title("round numbers, whatever the scale")
