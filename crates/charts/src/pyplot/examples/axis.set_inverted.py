fig, ax = plt.subplots()
ax.plot([1, 2, 3, 4, 5, 6], [9, 7, 8, 4, 2, 1], "o-", color="C3", lw=3)
ax.yaxis.set_inverted(True)
ax.set(xlabel="round", ylabel="rank")
