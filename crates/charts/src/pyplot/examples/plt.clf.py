plt.plot([1, 2], color="indianred")
plt.clf()
plt.bar(["Mon", "Tue", "Wed"], [8, 5, 7], color="mediumpurple")
plt.title("a new start")
