from mpl_toolkits.axes_grid1.inset_locator import inset_axes
fig, ax = plt.subplots()
ax.plot([3, 8, 5, 9], color="steelblue")
ax.set(xlabel="round", ylabel="points")
small = inset_axes(ax, width="35%", height="30%", loc="lower right", borderpad=2)
small.bar(["a", "b"], [2, 3], color="goldenrod")
