slices, texts = plt.pie([50, 30, 20], wedgeprops={"width": 0.4})
for s, word in zip(slices, ["half", "less", "least"]):
    a = np.radians((s.theta1 + s.theta2) / 2)
    plt.annotate(word, (np.cos(a), np.sin(a)), (1.3 * np.cos(a), 1.3 * np.sin(a)), ha="center", arrowprops={"arrowstyle": "-"})
