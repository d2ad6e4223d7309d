bars = plt.bar(["none", "//", "xx", "..", "++"], [2, 4, 6, 5, 3], color="wheat", edgecolor="slategray")
for bar, pattern in zip(list(bars)[1:], ["//", "xx", "..", "++"]):
    bar.set_hatch(pattern)
