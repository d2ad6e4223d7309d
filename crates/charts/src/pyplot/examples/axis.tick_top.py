fig, ax = plt.subplots()
ax.matshow(np.add.outer(np.arange(5), np.arange(8)) % 4, cmap="Set3")
ax.xaxis.tick_top()
ax.set_ylabel("row")
