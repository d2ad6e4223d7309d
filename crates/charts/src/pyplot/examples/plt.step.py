plt.step([0, 6, 9, 12, 17, 20, 24], [2, 2, 7, 5, 9, 4, 2], where="post", color="seagreen", lw=2)
plt.xlabel("hour")
plt.ylabel("people in the shop")
