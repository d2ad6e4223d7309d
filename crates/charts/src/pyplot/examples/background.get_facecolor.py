fig, ax = plt.subplots()
ax.plot([1, 3, 2, 4], color="C3")
ax.set_title(ax.patch.get_facecolor())
