fig, ax = plt.subplots()
ax.plot([1, 3, 2, 4], color="C3")
fig.patch.set_edgecolor("C0")
fig.patch.set_linewidth(8)
