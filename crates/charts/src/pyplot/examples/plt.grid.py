plt.plot([8, 12, 11, 15, 19, 17], "o-", color="C0")
plt.grid(True, linestyle=":", color="gray")
plt.ylabel("°C")
