bars = plt.bar(["oak", "ash", "elm", "yew"], [24, 17, 9, 13], yerr=[2, 3, 1, 2], capsize=4,
               color=["goldenrod", "seagreen", "steelblue", "indianred"])
plt.bar_label(bars, label_type="center", color="white")
plt.ylabel("height (m)")
