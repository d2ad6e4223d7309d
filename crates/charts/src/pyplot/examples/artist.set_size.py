plt.scatter([2, 5, 8], [3, 7, 4], s=[900, 4000, 2200], color="steelblue", alpha=0.3)
for x, y, name, size in [(2, 3, "Bern", 8), (5, 7, "Rome", 18), (8, 4, "Oslo", 13)]:
    plt.text(x, y, name, ha="center", va="center").set_size(size)
plt.axis([0, 10, 0, 10])
plt.xlabel("km east")
plt.ylabel("km north")
