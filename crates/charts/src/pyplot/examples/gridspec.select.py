fig = plt.figure()
grid = fig.add_gridspec(2, 2)
fig.add_subplot(grid[0, :])  # select
