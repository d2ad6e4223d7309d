fig, ax = plt.subplots()
ax.pie([8, 7, 9], labels=["sleep", "work", "rest"], colors=["C0", "C3", "C2"])
ax.figure.suptitle("A day's hours")
