line, = plt.plot([2, 6, 4, 8, 5], "o-", color="C0", ms=14, mew=3)
line.set_markerfacecolor("white")
plt.title("rings on a line")
