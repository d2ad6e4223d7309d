fig, ax = plt.subplots()
ax.barh(["gold", "silver", "bronze"], [11, 7, 9], color=["goldenrod", "silver", "peru"])
ax.xaxis.set_ticks_position("top")
ax.set_title("medals")
