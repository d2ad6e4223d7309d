visitors = [3, 5, 8, 21, 9, 6, 4]
plt.plot(visitors, "o-", color="steelblue")
plt.annotate("open day", xy=(3, 21), xytext=(4.2, 17), arrowprops=dict(arrowstyle="->"))
plt.ylabel("visitors (thousand)")
plt.xlabel("day")
