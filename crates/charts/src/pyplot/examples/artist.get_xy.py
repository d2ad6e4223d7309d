bars = plt.bar(["a", "b", "c"], [6, 9, 5], bottom=[1, 2, 4], color="C9")
for bar in bars:
    plt.plot(*bar.get_xy(), "ro", ms=8)
plt.title("a dot where each bar begins")
