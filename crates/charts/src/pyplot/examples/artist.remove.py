bars = plt.bar(["a", "b", "c", "d"], [4, 7, 3, 6], color="mediumpurple")
bars[2].remove()
plt.title("c is gone")
plt.ylabel("votes")
