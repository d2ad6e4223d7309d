plt.rc("font", size=14)
plt.rc("lines", linewidth=4, linestyle="--")
plt.plot([2, 3, 5, 4], color="seagreen")
plt.title("large and dashed")
