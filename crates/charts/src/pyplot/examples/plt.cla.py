plt.plot([1, 2], color="red")
plt.cla()
plt.plot([14, 9, 11, 6, 4], "o-", color="seagreen")
plt.title("only what came after cla()")
