fig, ax = plt.subplots()
ax.bar(["2022", "2023"], [14, 18], color="C0")
ax.bar(["2022", "2023"], [6, 9], bottom=[14, 18], color="C1")
for bars in ax.containers:
    ax.bar_label(bars, label_type="center", color="white")
