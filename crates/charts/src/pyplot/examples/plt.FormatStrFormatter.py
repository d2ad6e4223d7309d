plt.plot([1.5, 1.75, 1.6, 2.0], "o-", color="steelblue")
plt.gca().yaxis.set_major_formatter(plt.FormatStrFormatter("%.2f m"))
plt.xlabel("day")
plt.ylabel("water level")
