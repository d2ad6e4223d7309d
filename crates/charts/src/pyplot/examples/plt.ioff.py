plt.ioff()
plt.scatter([151, 160, 166, 172, 179, 185], [48, 55, 63, 66, 78, 83], c="crimson")
plt.xlabel("height (cm)")
plt.ylabel("mass (kg)")
