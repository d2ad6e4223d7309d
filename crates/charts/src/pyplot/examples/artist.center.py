slices, texts = plt.pie([3, 2, 2], explode=[0.2, 0, 0], colors=["indianred", "goldenrod", "lightsteelblue"])
for s in slices:
    plt.plot(*s.center, "ko", ms=5)
