fig, ax = plt.subplots()
ax.plot([1, 3, 2, 4], "o-", color="C2")
fig.canvas.manager.set_window_title("Growth")
