plt.plot([2015, 2018, 2021, 2024], [4.1e6, 4.6e6, 5.3e6, 5.9e6], "o-", color="seagreen")
plt.ticklabel_format(axis="y", style="sci", scilimits=(0, 0))
plt.ylabel("bicycles")
plt.xlabel("year")
