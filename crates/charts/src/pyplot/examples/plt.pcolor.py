x = np.array([0, 1, 3, 4, 8])
y = np.array([0, 2, 3, 6])
plt.pcolor(x, y, np.arange(12).reshape(3, 4), edgecolors="white", linewidths=2)
plt.colorbar(label="count")
