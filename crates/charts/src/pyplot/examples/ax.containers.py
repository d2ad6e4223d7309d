fig, ax = plt.subplots()
ax.bar(["2022", "2023"], [14, 18], color="steelblue")
ax.bar(["2022", "2023"], [6, 9], bottom=[14, 18], color="goldenrod")
for bars in ax.containers:
    ax.bar_label(bars, label_type="center", color="white")
ax.set_ylabel("orders")
