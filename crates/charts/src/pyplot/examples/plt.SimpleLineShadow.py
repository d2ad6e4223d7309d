from matplotlib.patheffects import Normal, SimpleLineShadow
fig, ax = plt.subplots()
shadow = [SimpleLineShadow(offset=(3, -4)), Normal()]
ax.plot([3, 8, 5, 9], color="steelblue", lw=4, path_effects=shadow)
ax.set(xlabel="round", ylabel="points")
