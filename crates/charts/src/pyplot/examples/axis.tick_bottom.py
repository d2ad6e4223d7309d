fig, ax = plt.subplots()
ax.matshow(np.outer(np.arange(1, 6), np.arange(1, 9)), cmap="Wistia")
ax.xaxis.tick_bottom()
ax.set_title("columns are named below")
