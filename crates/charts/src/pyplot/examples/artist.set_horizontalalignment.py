plt.axvline(0.5, color="lightgray")
for y, side in enumerate(["left", "center", "right"]):
    word = plt.text(0.5, y, side, fontsize=18)
    word.set_horizontalalignment(side)
plt.ylim(-0.5, 2.7)
