plt.plot([8, 12, 11, 15, 19, 17], "o-", color="steelblue")
plt.grid(True, linestyle=":", color="gray")
plt.ylabel("°C")
plt.xlabel("hour")
