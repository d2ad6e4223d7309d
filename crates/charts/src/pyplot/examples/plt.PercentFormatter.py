from matplotlib.ticker import PercentFormatter
plt.plot(range(6), [0.08, 0.21, 0.35, 0.52, 0.66, 0.71], "o-", color="seagreen")
plt.gca().yaxis.set_major_formatter(PercentFormatter(1))
plt.xlabel("week")
plt.ylabel("vaccinated")
