bars = plt.bar(["plums", "peaches"], [5, 8], color=["thistle", "wheat"])
for bar in bars:
    plt.plot(bar.get_x() + 0.4, 9, "o", ms=26, color=bar.get_facecolor())
plt.ylim(0, 10)
plt.ylabel("harvest (t)")
