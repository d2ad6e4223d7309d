plt.plot([2, 5, 3, 8, 6], "o-", color="C2")
plt.xlim(0, 50)
plt.autoscale()
plt.title("all of the data again")
