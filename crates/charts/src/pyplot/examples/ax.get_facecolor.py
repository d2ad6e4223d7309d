fig, ax = plt.subplots()
ax.plot([1, 3, 2, 4], color="C3")
ax.set_facecolor("ivory")
ax.set_title(np.round(ax.get_facecolor(), 2))
