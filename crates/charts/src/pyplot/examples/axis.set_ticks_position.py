fig, ax = plt.subplots()
ax.barh(["gold", "silver", "bronze"], [11, 7, 9], color=["gold", "silver", "peru"])
ax.xaxis.set_ticks_position("top")
