n = 24
matrix = np.diag(np.ones(n)) + np.diag(np.ones(n - 5), 5) + np.diag(np.ones(n - 9), -9)
plt.spy(matrix)
