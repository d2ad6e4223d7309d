plt.figure(4)
plt.figure(7)
plt.title(f"open: {plt.get_fignums()}")
plt.plot([3, 1, 2])
