plt.semilogy([1, 2, 3, 4], [2, 30, 400, 9000], "o-", color="indianred")
plt.gca().yaxis.set_major_formatter(plt.ScalarFormatter())
plt.title("1000 instead of 10³")
