plt.figure("rivers")
plt.title(f"open: {plt.get_figlabels()}")
plt.plot([3, 1, 2])
