fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    bars = ax.bar(["Mon", "Tue", "Wed", "Thu"], [-3, 4, 6, -1], color="silver")
for bar in bars:
    bar.set_facecolor("indianred" if bar.get_height() < 0 else "seagreen")
before.set_ylabel("°C")
before.set_title("before")
after.set_title("after")
