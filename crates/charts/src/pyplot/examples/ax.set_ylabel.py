fig, ax = plt.subplots()
ax.step(range(8), [3, 3, 4, 6, 6, 5, 7, 8], color="seagreen", lw=2)
ax.set_ylabel("members", color="seagreen", labelpad=10)
ax.set_xlabel("year")
