year = [2000, 2005, 2010, 2015, 2020]
plt.stackplot(year, [2, 5, 10, 18, 31], [22, 23, 24, 25, 26], [76, 72, 66, 57, 43],
              labels=["wind", "water", "coal"], colors=["#8ecae6", "#219ebc", "#555555"])
plt.legend(loc="upper left")
plt.xlabel("year")
plt.ylabel("share (%)")
