bars = plt.bar(["oak", "pine", "ash", "elm"], [4, 6, 5, 3], color="wheat", edgecolor="saddlebrown")
for bar, pattern in zip(bars, ["//", "xx", "..", "++"]):
    bar.set_hatch(pattern)
