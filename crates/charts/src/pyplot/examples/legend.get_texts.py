plt.plot([1, 3, 2, 4], color="steelblue", label="sea")
plt.plot([4, 2, 4, 3], color="goldenrod", label="sand")
plt.ylim(0, 7)
for i, text in enumerate(plt.legend(loc="upper left").get_texts()):
    text.set_fontsize(16)
    text.set_color(f"C{i}")
