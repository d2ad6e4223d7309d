plt.plot([0, 1, 2, 3, 4], [0, 4.9, 19.6, 44.1, 78.5], "o-", color="steelblue")
plt.xlabel("time of the fall (s)")
plt.ylabel("distance (m)")
