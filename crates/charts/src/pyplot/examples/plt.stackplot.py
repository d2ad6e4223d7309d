year = [2000, 2005, 2010, 2015, 2020]
plt.stackplot(year, [1, 2, 5, 12, 21], [12, 13, 14, 14, 15], [50, 48, 43, 36, 27],
              labels=["wind", "water", "coal"], colors=["#8ecae6", "#219ebc", "#555555"])
plt.legend(loc="upper right")
plt.ylabel("share (%)")
