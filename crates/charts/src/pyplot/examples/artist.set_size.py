plt.scatter([2, 5, 8], [3, 7, 4], s=[300, 900, 500], color="C0", alpha=0.4)
for x, y, name, size in [(2, 3, "Bern", 10), (5, 7, "Rome", 18), (8, 4, "Oslo", 13)]:
    plt.text(x, y, name, ha="center", va="center").set_size(size)
plt.axis([0, 10, 0, 10])
