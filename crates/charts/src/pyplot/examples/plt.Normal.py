from matplotlib.patheffects import Normal, Stroke
fig, ax = plt.subplots()
rim = [Stroke(linewidth=7, foreground="goldenrod"), Normal()]
ax.plot([3, 8, 5, 9], color="steelblue", lw=3, path_effects=rim)
ax.set(xlabel="round", ylabel="points")
