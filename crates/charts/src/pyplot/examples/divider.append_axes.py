from mpl_toolkits.axes_grid1 import make_axes_locatable
fig, ax = plt.subplots()
x, y = np.random.normal(size=(2, 300))
ax.scatter(x, y, color="steelblue", s=8)
above = make_axes_locatable(ax).append_axes("top", 0.8, pad=0.1, sharex=ax)
above.hist(x, bins=20, color="goldenrod")
above.tick_params(labelbottom=False)
ax.set(xlabel="width (m)", ylabel="height (m)")
