for size in (4, 8, 12, 16, 20):
    dot, = plt.plot(size, size ** 2, "o", color="indianred")
    dot.set_markersize(size)
plt.xlim(0, 24)
plt.ylim(0, 480)
plt.xlabel("size (pt)")
plt.ylabel("area (pt²)")
