fig, ax = plt.subplots()
ax.plot([10, 20, 30], [1.5, 4, 2], "o-", color="C3")
ax.text(20, 4, " (20, 4)", transform=ax.transData, fontsize=13)
ax.set_xlim(5, 35)
