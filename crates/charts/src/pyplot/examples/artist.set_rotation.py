names = ["January", "February", "March", "April", "May"]
plt.bar(names, [31, 28, 31, 30, 31], color="C2")
for label in plt.gca().get_xticklabels():
    label.set_rotation(60)
