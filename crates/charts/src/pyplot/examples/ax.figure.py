fig, ax = plt.subplots()
ax.pie([8, 7, 9], labels=["sleep", "work", "rest"], colors=["steelblue", "indianred", "seagreen"])
ax.figure.suptitle("A day's hours")
