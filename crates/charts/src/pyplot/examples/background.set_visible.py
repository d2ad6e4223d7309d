fig, ax = plt.subplots()
ax.plot([1, 3, 2, 4], color="C3")
fig.patch.set_facecolor("lightblue")
ax.patch.set_visible(False)
