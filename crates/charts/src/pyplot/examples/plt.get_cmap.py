cool = plt.get_cmap("cool")
height = [3, 5, 6, 8, 9, 11]
plt.bar(range(6), height, color=[cool(h / 11) for h in height])
plt.title("coloured by height")
plt.xlabel("day")
plt.ylabel("calls")
