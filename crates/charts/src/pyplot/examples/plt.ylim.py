plt.plot(["Mon", "Tue", "Wed", "Thu", "Fri"], [98.2, 99.1, 99.6, 98.7, 99.3], "o-", color="steelblue")
plt.ylim(97, 100)
plt.ylabel("trains on time (%)")
