grid = plt.GridSpec(2, 1)
plt.subplot(grid[0])
plt.plot([1, 3, 2])
inner = plt.GridSpecFromSubplotSpec(1, 2, subplot_spec=grid[1], wspace=0.4)
for i in range(2):
    plt.subplot(inner[i])
    plt.bar([1, 2, 3], np.roll([3, 1, 2], i))
