norm = plt.Normalize(10, 20)
plt.bar(["a", "b"], [12, 18], color=plt.get_cmap("viridis")(norm([12, 18])))
