fig = plt.figure()
grid = fig.add_gridspec(1, 2, width_ratios=[2, 1])
left = fig.add_subplot(grid[0, 0])
left.plot([1, 3, 2])
inner = grid[0, 1].subgridspec(3, 1, hspace=0.1)
for i in range(3):
    ax = fig.add_subplot(inner[i, 0])
    ax.bar([1, 2, 3], np.roll([3, 1, 2], i))
    ax.set(xticks=[], yticks=[])
