bars = plt.bar(["a", "b", "c"], [6, 9, 5], bottom=[1, 2, 4], color="slategray")
for bar in bars:
    plt.plot(*bar.get_xy(), "o", color="indianred", ms=8)
plt.title("a dot where each bar begins")
