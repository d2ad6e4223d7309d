fig, ax = plt.subplots()
ax.bar(["Lea", "Tom", "Ida", "Max"], [12, 19, 15, 8], color="lightgray")
best = max(ax.patches, key=lambda bar: bar.get_height())
best.set_facecolor("gold")
