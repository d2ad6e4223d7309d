line, = plt.plot([1, 3, 2, 4], "s--", color="C1", linewidth=2)
x, y = line.get_data()
plt.fill_between(x, y, alpha=0.2, color="C1")
