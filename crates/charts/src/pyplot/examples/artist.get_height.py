bars = plt.bar(["Etna", "Fuji", "Teide"], [3403, 3776, 3715], color="indianred")
for bar in bars:
    plt.text(bar.get_x() + 0.4, bar.get_height() + 50, f"{bar.get_height():.0f} m", ha="center")
plt.ylim(0, 4300)
plt.ylabel("height (m)")
