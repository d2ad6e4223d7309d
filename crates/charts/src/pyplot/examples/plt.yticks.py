plt.plot([1, 3, 2, 4, 3], "o-", color="mediumpurple", ms=9)
plt.yticks([1, 2, 3, 4], ["bad", "fair", "good", "great"])
plt.title("Mood of the week")
