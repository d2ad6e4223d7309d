fig, ax = plt.subplots()
ax.barh(["ground", "first", "second"], [80, 65, 40], color="rosybrown")
ax.set_ybound(-1, 3)
ax.set_title("room above and below")
