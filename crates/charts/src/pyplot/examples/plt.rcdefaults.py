plt.rc("font", size=24)
plt.rcdefaults()
plt.plot([2, 3, 5, 4], "o-", color="C3")
plt.title("as it was at first")
