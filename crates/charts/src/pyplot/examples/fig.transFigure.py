fig, ax = plt.subplots()
ax.plot([7, 3, 8, 5], color="mediumpurple")
ax.text(0.01, 0.94, "top left of all", transform=fig.transFigure, color="mediumpurple")
ax.set(xlabel="day", ylabel="calls")
