fig, ax = plt.subplots()
ax.plot([1, 10, 100])
ax.set_yscale("log")
ax.set_title(ax.get_yscale())
