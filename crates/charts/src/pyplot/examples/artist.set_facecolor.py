bars = plt.bar(["Mon", "Tue", "Wed", "Thu"], [-3, 4, 6, -1], color="steelblue")
for bar in bars:
    bar.set_facecolor("tomato" if bar.get_height() < 0 else "seagreen")
plt.axhline(0, color="black", lw=1)
