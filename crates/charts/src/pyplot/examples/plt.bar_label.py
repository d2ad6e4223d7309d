bars = plt.bar(["Q1", "Q2", "Q3", "Q4"], [3.5, 5.25, 2, 6.75], color="seagreen")
plt.bar_label(bars, fmt="%.2f M€", padding=3)
plt.ylim(0, 8)
plt.ylabel("sales (M€)")
