plt.plot([3, 5, 4, 7], color="C2", label="apples")
plt.plot([6, 4, 5, 2], color="C3", label="cherries")
plt.figlegend(loc="upper center", ncols=2)
plt.ylabel("tons")
