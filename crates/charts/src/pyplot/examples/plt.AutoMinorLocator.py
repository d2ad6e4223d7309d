from matplotlib.ticker import AutoMinorLocator
plt.plot([0, 10, 20], [0, 45, 60], color="goldenrod")
plt.gca().xaxis.set_minor_locator(AutoMinorLocator(5))
plt.gca().yaxis.set_minor_locator(AutoMinorLocator(2))
plt.tick_params(which="minor", length=5, color="goldenrod")
plt.xlabel("time (s)")
plt.ylabel("speed (m/s)")
