given, empty = plt.Normalize(0, 1), plt.Normalize()
plt.barh(["Normalize(0, 1)", "Normalize()"], [given.scaled(), empty.scaled()], color="teal")
plt.xticks([0, 1], ["not scaled", "scaled"])
