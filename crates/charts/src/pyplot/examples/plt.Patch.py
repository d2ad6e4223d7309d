from matplotlib.patches import Patch
hours = [7, 8, 4, 9, 6]
colors = ["seagreen" if h >= 7 else "indianred" for h in hours]
plt.bar(["Mon", "Tue", "Wed", "Thu", "Fri"], hours, color=colors)
good, bad = Patch(color="seagreen", label="enough"), Patch(color="indianred", label="too little")
plt.legend(handles=[good, bad], ncols=2, loc="upper center")
plt.ylim(0, 12)
