bars = plt.bar([1, 2, 4], [5, 9, 7], width=0.6, color="seagreen")
for bar in bars:
    plt.text(bar.get_x(), -0.9, f"{bar.get_x():.1f}", ha="center")
    plt.plot([bar.get_x()] * 2, [-0.3, 0], color="black", lw=1)
plt.ylim(-1.5, 10)
plt.title("where bars begin")
plt.xlabel("group")
plt.ylabel("count")
