fig, ax = plt.subplots()
ax.plot(np.cumsum([0, 2, -1, 3, 1, -2, 4]) + 50, color="C0")
ax.yaxis.tick_right()
ax.set_title("Price: read it at the end")
