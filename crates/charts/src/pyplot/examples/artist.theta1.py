slices, texts = plt.pie([4, 3, 2], colors=["steelblue", "goldenrod", "seagreen"])
for s in slices:
    a = np.radians(s.theta1)
    plt.plot([0, 1.15 * np.cos(a)], [0, 1.15 * np.sin(a)], "k--", lw=1)
