fig, ax = plt.subplots()
ax.scatter([41, 55, 62, 78], ["Mia", "Noah", "Emma", "Paul"], s=80, color="steelblue")
ax.xaxis.grid(True, linestyle="--")
ax.set_xlabel("points")
