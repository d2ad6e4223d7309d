plt.bar(["North Island", "South Island", "Stewart Island"], [113, 151, 1.7], color="seagreen")
for label in plt.gca().get_xticklabels():
    label.set_rotation(30)
    label.set_ha("right")
plt.ylabel("1000 km²")
