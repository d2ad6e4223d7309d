from matplotlib.patheffects import withStroke
fig, ax = plt.subplots()
line, = ax.plot([3, 8, 5, 9], "o-", color="steelblue", lw=3)
line.set_path_effects([withStroke(linewidth=6, foreground="lightsteelblue")])
ax.set(xlabel="round", ylabel="points")
