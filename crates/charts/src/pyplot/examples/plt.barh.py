plt.barh(["Nile", "Amazon", "Yangtze", "Danube"], [6650, 6400, 6300, 2850], color="steelblue")
plt.gca().invert_yaxis()
plt.xlabel("length (km)")
